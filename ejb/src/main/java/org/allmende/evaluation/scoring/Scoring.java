package org.allmende.evaluation.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;

/**
 * Computes scores, totals and ranks with exact fractions. Nothing is rounded before it is shown, and ranks come from the
 * exact totals, so two bids that look alike to six places can differ in rank.
 *
 * <p>Errors: {@code SCORING_BID_TWICE(id)}, {@code SCORING_MARK_MISSING(id, criterion)} for a bid without a mark for a
 * weighted criterion, and those of {@link PriceFormula}.
 */
public final class Scoring {

    private Scoring() {}

    /** Ranks the bids that are not excluded; none at all is an empty ranking. */
    public static Ranking rank(List<ScoredBid> bids, Weighting weighting, PriceFormula formula) {
        requireDistinct(bids);
        formula.requireFits(weighting);
        List<ScoredBid> admitted = bids.stream().filter(bid -> !bid.excluded()).toList();
        List<String> excluded =
                bids.stream().filter(ScoredBid::excluded).map(ScoredBid::id).toList();
        List<RankedBid> ranked = ranked(admitted, weighting, formula);
        List<ScoringWarning> warnings = new ArrayList<>(warnings(weighting, formula));
        warnings.addAll(new ResultWarnings(admitted, ranked, weighting, formula).all());
        return new Ranking(ranked, excluded, warnings);
    }

    /** What can be said of the method before any bid is in: to be shown before publication. */
    public static List<ScoringWarning> warnings(Weighting weighting, PriceFormula formula) {
        Fraction price = weighting.pricePoints();
        Fraction quality = weighting.qualityPoints();
        List<ScoringWarning> warnings = new ArrayList<>();
        if (formula.method().isRelative() && price.signum() > 0 && quality.signum() > 0) {
            warnings.add(ScoringWarning.of(ScoringWarning.Kind.RANK_REVERSAL_POSSIBLE));
        }
        if (quality.signum() > 0 && price.compareTo(quality) > 0) {
            warnings.add(outvoting(weighting, formula));
        }
        return warnings;
    }

    private static ScoringWarning outvoting(Weighting weighting, PriceFormula formula) {
        Fraction price = weighting.pricePoints();
        Fraction quality = weighting.qualityPoints();
        boolean relative = formula.method().isRelative();
        Fraction from = relative
                ? price.dividedBy(price.minus(quality))
                : Fraction.of(100).times(quality).dividedBy(price);
        return ScoringWarning.of(
                relative
                        ? ScoringWarning.Kind.PRICE_CANNOT_BE_OUTVOTED
                        : ScoringWarning.Kind.PRICE_CANNOT_BE_OUTVOTED_LINEAR,
                weighting.price().orElseThrow().percent().toPlainString(),
                Weight.sum(weighting.quality().values()).toPlainString(),
                from.shown());
    }

    static List<RankedBid> ranked(List<ScoredBid> bids, Weighting weighting, PriceFormula formula) {
        Optional<ScoredBid> lowest = weighting.price().isPresent() ? formula.lowest(bids) : Optional.empty();
        List<RankedBid> unranked = bids.stream()
                .map(bid -> scored(bid, lowest.orElse(bid), weighting, formula))
                .toList();
        return unranked.stream().map(bid -> withRank(bid, unranked)).toList();
    }

    private static RankedBid scored(ScoredBid bid, ScoredBid lowest, Weighting weighting, PriceFormula formula) {
        List<Working> working = new ArrayList<>();
        weighting
                .price()
                .ifPresent(weight -> working.add(
                        Working.price(weight.percent(), formula.share(lowest, bid), formula.ratio(lowest, bid))));
        Fraction priceScore = sum(working);
        List<Working> quality = weighting.quality().entrySet().stream()
                .map(entry -> Working.quality(entry.getKey(), entry.getValue().percent(), mark(bid, entry.getKey())))
                .toList();
        working.addAll(quality);
        Fraction qualityScore = sum(quality);
        return new RankedBid(bid.id(), priceScore, qualityScore, priceScore.plus(qualityScore), 0, working);
    }

    private static Fraction sum(List<Working> working) {
        return working.stream().map(Working::score).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction mark(ScoredBid bid, String criterion) {
        Fraction mark = bid.marks().get(criterion);
        if (mark == null) {
            throw new DomainProblem("SCORING_MARK_MISSING", bid.id(), criterion);
        }
        return mark;
    }

    private static RankedBid withRank(RankedBid bid, List<RankedBid> all) {
        long better = all.stream()
                .filter(other -> other.total().compareTo(bid.total()) > 0)
                .count();
        return new RankedBid(
                bid.id(), bid.priceScore(), bid.qualityScore(), bid.total(), (int) better + 1, bid.working());
    }

    private static void requireDistinct(List<ScoredBid> bids) {
        Set<String> ids = new HashSet<>();
        for (ScoredBid bid : bids) {
            if (!ids.add(bid.id())) {
                throw new DomainProblem("SCORING_BID_TWICE", bid.id());
            }
        }
    }
}
