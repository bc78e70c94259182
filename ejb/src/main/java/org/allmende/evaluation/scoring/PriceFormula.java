package org.allmende.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.shared.DomainProblem;

/**
 * How a price becomes a share of the price weight, exactly. Part of the published assessment methodology (Procurement Act 2023
 * s.23(3)); frozen with the criteria.
 *
 * <p>Sources: relative to the lowest price: the Digital Marketplace's guidance on fixed quotes, domain page section 5. Linear
 * to a ceiling: the absolute formula (maximum − price) ÷ (maximum − minimum) with both set by the buyer, as Negometrix
 * documents it for Dutch practice, here with the minimum 0, so that one published figure says all. Above the ceiling a bid has
 * no points for its price, and is not thrown out by the sum: whether it may be disregarded is for people and for the published
 * terms. A fixed price with quality alone: Directive 2014/24/EU art 67(2), third paragraph. Cost per outcome: the price divided
 * by the outcomes that the bid promises, then relative to the lowest.
 *
 * <p>Errors: {@code SCORING_CEILING_MISSING}, {@code SCORING_FIGURE_NOT_POSITIVE(figure)}, {@code
 * SCORING_OUTCOMES_MISSING(bid)}, {@code SCORING_FIXED_PRICE_WEIGHS(percent)}.
 *
 * @param method which of the closed set
 * @param figure the ceiling or the fixed price, above 0; empty for the other methods
 */
public record PriceFormula(PriceMethod method, Optional<BigDecimal> figure) {

    public static final PriceFormula RELATIVE_LOWEST = new PriceFormula(PriceMethod.RELATIVE_LOWEST, Optional.empty());
    public static final PriceFormula COST_PER_OUTCOME =
            new PriceFormula(PriceMethod.COST_PER_OUTCOME, Optional.empty());

    public PriceFormula {
        if (!method.hasFigure()) {
            figure = Optional.empty();
        }
        figure.filter(amount -> amount.signum() <= 0).ifPresent(amount -> {
            throw new DomainProblem("SCORING_FIGURE_NOT_POSITIVE", amount);
        });
        if (method == PriceMethod.LINEAR_TO_CEILING && figure.isEmpty()) {
            throw new DomainProblem("SCORING_CEILING_MISSING");
        }
    }

    public static PriceFormula linearTo(BigDecimal ceiling) {
        return new PriceFormula(PriceMethod.LINEAR_TO_CEILING, Optional.of(ceiling));
    }

    /** Quality alone; the price is the same for all. */
    public static PriceFormula fixed(BigDecimal price) {
        return new PriceFormula(PriceMethod.FIXED_PRICE, Optional.of(price));
    }

    /** Refuses weights that do not go with the formula. */
    void requireFits(Weighting weighting) {
        weighting.price().filter(weight -> !method.comparesPrices()).ifPresent(weight -> {
            throw new DomainProblem("SCORING_FIXED_PRICE_WEIGHS", weight.percent());
        });
    }

    /** What is compared: the price, or the price of one promised outcome. */
    Fraction assessed(ScoredBid bid) {
        Fraction price = Fraction.of(bid.price());
        return method.countsOutcomes() ? price.dividedBy(Fraction.of(outcomes(bid))) : price;
    }

    /** The bid with the least assessed price; of several, whatever their order, the one that is written shortest. */
    Optional<ScoredBid> lowest(List<ScoredBid> bids) {
        return bids.stream()
                .min(Comparator.comparing(this::assessed)
                        .thenComparing(ScoredBid::price)
                        .thenComparing(bid -> bid.outcomes().orElse(BigDecimal.ZERO))
                        .thenComparing(bid -> bid.price().scale())
                        .thenComparing(
                                bid -> bid.outcomes().map(BigDecimal::scale).orElse(0)));
    }

    /** The share of the price weight, from 0 to 1. */
    Fraction share(ScoredBid lowest, ScoredBid bid) {
        return switch (method) {
            case RELATIVE_LOWEST, COST_PER_OUTCOME -> relative(assessed(lowest), assessed(bid));
            case LINEAR_TO_CEILING -> linear(Fraction.of(bid.price()));
            case FIXED_PRICE -> Fraction.ONE;
        };
    }

    /** A bid at the lowest price has the full share, also when that price is 0; then every other bid has none. */
    private static Fraction relative(Fraction lowest, Fraction price) {
        return price.equals(lowest) ? Fraction.ONE : lowest.dividedBy(price);
    }

    private Fraction linear(Fraction price) {
        Fraction ceiling = Fraction.of(ceiling());
        return price.compareTo(ceiling) >= 0
                ? Fraction.ZERO
                : ceiling.minus(price).dividedBy(ceiling);
    }

    /** The share as a sum to follow with a pocket calculator, the same in every language: {@code 80 ÷ 100}. */
    String ratio(ScoredBid lowest, ScoredBid bid) {
        return switch (method) {
            case RELATIVE_LOWEST -> isLowest(lowest, bid) ? "1" : plain(lowest.price()) + " ÷ " + plain(bid.price());
            case COST_PER_OUTCOME -> isLowest(lowest, bid) ? "1" : each(lowest) + " ÷ " + each(bid);
            case LINEAR_TO_CEILING ->
                isAbove(bid) ? "0" : "(" + plain(ceiling()) + " − " + plain(bid.price()) + ") ÷ " + plain(ceiling());
            case FIXED_PRICE -> "1";
        };
    }

    /** Whether the price is above the ceiling. */
    boolean isAbove(ScoredBid bid) {
        return method == PriceMethod.LINEAR_TO_CEILING && bid.price().compareTo(ceiling()) > 0;
    }

    private boolean isLowest(ScoredBid lowest, ScoredBid bid) {
        return assessed(lowest).equals(assessed(bid));
    }

    private String each(ScoredBid bid) {
        return "(" + plain(bid.price()) + " ÷ " + plain(outcomes(bid)) + ")";
    }

    private BigDecimal ceiling() {
        return figure.orElseThrow(() -> new DomainProblem("SCORING_CEILING_MISSING"));
    }

    private static BigDecimal outcomes(ScoredBid bid) {
        return bid.outcomes().orElseThrow(() -> new DomainProblem("SCORING_OUTCOMES_MISSING", bid.id()));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
