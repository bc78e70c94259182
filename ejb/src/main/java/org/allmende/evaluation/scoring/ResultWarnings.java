package org.allmende.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import org.allmende.evaluation.scoring.ScoringWarning.Kind;

/** What there is to warn of in one result, as opposed to the method alone. */
final class ResultWarnings {

    private final List<ScoredBid> bids;
    private final List<RankedBid> ranked;
    private final Weighting weighting;
    private final PriceFormula formula;

    ResultWarnings(List<ScoredBid> bids, List<RankedBid> ranked, Weighting weighting, PriceFormula formula) {
        this.bids = bids;
        this.ranked = ranked;
        this.weighting = weighting;
        this.formula = formula;
    }

    List<ScoringWarning> all() {
        List<ScoringWarning> warnings = new ArrayList<>();
        if (weighting.price().isPresent()) {
            if (formula.method().isRelative()) {
                reversals(warnings);
            }
            bids.stream()
                    .filter(formula::isAbove)
                    .forEach(bid -> warnings.add(ScoringWarning.of(Kind.PRICE_ABOVE_CEILING, bid.id())));
            bids.stream()
                    .filter(bid -> bid.price().signum() == 0)
                    .forEach(bid -> warnings.add(ScoringWarning.of(Kind.PRICE_OF_ZERO, bid.id())));
        }
        inseparable(warnings);
        return warnings;
    }

    private void reversals(List<ScoringWarning> warnings) {
        Fraction lowest = formula.lowest(bids).map(formula::assessed).orElse(Fraction.ZERO);
        if (lowest.signum() > 0) {
            reversalsByLowerPrice(warnings);
        }
        // only the lowest price moves the scores of others
        bids.stream().filter(bid -> formula.assessed(bid).equals(lowest)).forEach(bid -> reversedBy(bid, warnings));
    }

    /** As the lowest price falls to nothing the price scores vanish, and quality alone orders the bids. */
    private void reversalsByLowerPrice(List<ScoringWarning> warnings) {
        for (RankedBid first : ranked) {
            for (RankedBid behind : ranked) {
                if (first.rank() == 1
                        && behind.rank() > 1
                        && first.qualityScore().compareTo(behind.qualityScore()) < 0) {
                    warnings.add(ScoringWarning.of(Kind.RANK_REVERSAL_BY_LOWER_PRICE, first.id(), behind.id()));
                }
            }
        }
    }

    /** Whether another bid would be first, before the one that is, had this one not been made. */
    private void reversedBy(ScoredBid left, List<ScoringWarning> warnings) {
        List<ScoredBid> others =
                bids.stream().filter(bid -> !bid.id().equals(left.id())).toList();
        List<RankedBid> without = Scoring.ranked(others, weighting, formula);
        for (RankedBid first : ranked) {
            boolean overtaken = without.stream().anyMatch(bid -> bid.id().equals(first.id()) && bid.rank() > 1);
            if (first.rank() == 1 && overtaken) {
                without.stream()
                        .filter(bid -> bid.rank() == 1)
                        .forEach(bid -> warnings.add(
                                ScoringWarning.of(Kind.RANK_REVERSED_BY_BID, left.id(), first.id(), bid.id())));
            }
        }
    }

    private void inseparable(List<ScoringWarning> warnings) {
        if (ranked.size() < 2) {
            return;
        }
        List<Working> first = ranked.get(0).working();
        for (int line = 0; line < first.size(); line++) {
            int index = line;
            Fraction score = first.get(line).score();
            if (ranked.stream().allMatch(bid -> bid.working().get(index).score().equals(score))) {
                warnings.add(ScoringWarning.of(
                        Kind.CRITERION_CANNOT_SEPARATE, first.get(line).criterion()));
            }
        }
    }
}
