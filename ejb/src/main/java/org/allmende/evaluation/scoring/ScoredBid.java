package org.allmende.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.allmende.shared.DomainProblem;

/**
 * One bid as it enters the computation.
 *
 * <p>Errors: {@code SCORING_PRICE_NEGATIVE(id, price)}, {@code SCORING_OUTCOMES_NOT_POSITIVE(id, outcomes)}, {@code
 * SCORING_MARK_OUT_OF_RANGE(id, criterion, mark)}.
 *
 * @param id whatever names the bid, unique among the bids
 * @param price the price, exact, 0 or more
 * @param outcomes how many outcomes it promises, above 0; needed where the formula counts them
 * @param marks for each criterion but the price the share reached of the best possible, from 0 to 1
 * @param excluded whether it takes no part: it then gets no score and does not set the lowest price
 */
public record ScoredBid(
        String id, BigDecimal price, Optional<BigDecimal> outcomes, Map<String, Fraction> marks, boolean excluded) {

    private static final Fraction HUNDREDTH = Fraction.ONE.dividedBy(Fraction.of(100));

    public ScoredBid {
        marks = Map.copyOf(marks);
        if (price.signum() < 0) {
            throw new DomainProblem("SCORING_PRICE_NEGATIVE", id, price);
        }
        outcomes.filter(count -> count.signum() <= 0).ifPresent(count -> {
            throw new DomainProblem("SCORING_OUTCOMES_NOT_POSITIVE", id, count);
        });
        for (Map.Entry<String, Fraction> mark : marks.entrySet()) {
            if (mark.getValue().signum() < 0 || mark.getValue().compareTo(Fraction.ONE) > 0) {
                throw new DomainProblem("SCORING_MARK_OUT_OF_RANGE", id, mark.getKey(), mark.getValue());
            }
        }
    }

    /** A bid that promises no number of outcomes. */
    public ScoredBid(String id, BigDecimal price, Map<String, Fraction> marks, boolean excluded) {
        this(id, price, Optional.empty(), marks, excluded);
    }

    /** A bid with one quality percentage between 0 and 100. */
    public static ScoredBid of(String id, BigDecimal price, BigDecimal qualityPercent) {
        Fraction mark = Fraction.of(qualityPercent).times(HUNDREDTH);
        return new ScoredBid(id, price, Map.of(Weighting.QUALITY, mark), false);
    }

    /** The mark for so many points of so many: 3 of 5 is three fifths. */
    public static Fraction mark(BigDecimal points, BigDecimal best) {
        if (best.signum() <= 0) {
            throw new IllegalArgumentException("A scale has a best mark above 0: " + best);
        }
        return Fraction.of(points).dividedBy(Fraction.of(best));
    }

    /** The same bid, with so many promised outcomes. */
    public ScoredBid promising(BigDecimal count) {
        return new ScoredBid(id, price, Optional.of(count), marks, excluded);
    }

    /** The same bid, excluded. */
    public ScoredBid asExcluded() {
        return new ScoredBid(id, price, outcomes, marks, true);
    }
}
