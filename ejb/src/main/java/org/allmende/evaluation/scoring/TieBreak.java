package org.allmende.evaluation.scoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.allmende.shared.Sha256;

/**
 * Which of several bids of rank 1 wins, by the rule that every tender of the portal publishes, so that nobody has a choice
 * left: more points for quality; then more points for the weightiest criterion on which they differ; then the lot, which is
 * drawn by {@link Lot} and can be drawn again by anybody.
 *
 * @param winner the bid's id
 * @param step which part of the rule decided
 * @param criterion the id of the criterion that decided, where one did
 */
public record TieBreak(String winner, Step step, Optional<String> criterion) {

    /** The parts of the rule, in the order in which they are asked. */
    public enum Step {
        QUALITY,
        CRITERION,
        LOT
    }

    /** What is drawn for one bid; of several the least ticket wins. */
    public record Lot(String ticket) implements Comparable<Lot> {

        /**
         * @param opened when the bids were opened, which no bidder could know
         * @param fingerprint of the sealed bid as its receipt has it, which no officer could choose
         */
        public static Lot of(Instant opened, String fingerprint) {
            return new Lot(Sha256.hex(opened + "\n" + fingerprint));
        }

        /** As {@link #of(Instant, String)}, for one lot of several, so that the luck of one lot is not that of the next. */
        public static Lot of(Instant opened, String fingerprint, int number) {
            return new Lot(Sha256.hex(opened + "\n" + fingerprint + "\n" + number));
        }

        @Override
        public int compareTo(Lot other) {
            return ticket.compareTo(other.ticket);
        }
    }

    /**
     * Empty where one bid alone is first, or none.
     *
     * @param lots of the bids of rank 1, by their ids
     */
    public static Optional<TieBreak> of(Ranking ranking, Weighting weighting, Function<String, Lot> lots) {
        return among(ranking.first(), weighting, lots);
    }

    /** As {@link #of}, of bids that share a rank. */
    static Optional<TieBreak> among(List<RankedBid> first, Weighting weighting, Function<String, Lot> lots) {
        if (first.size() < 2) {
            return Optional.empty();
        }
        List<RankedBid> left = best(first, RankedBid::qualityScore);
        if (left.size() == 1) {
            return Optional.of(new TieBreak(left.get(0).id(), Step.QUALITY, Optional.empty()));
        }
        for (String criterion : weightiestFirst(weighting)) {
            left = best(left, bid -> score(bid, criterion));
            if (left.size() == 1) {
                return Optional.of(new TieBreak(left.get(0).id(), Step.CRITERION, Optional.of(criterion)));
            }
        }
        String drawn =
                left.stream().map(RankedBid::id).min(Comparator.comparing(lots)).orElseThrow();
        return Optional.of(new TieBreak(drawn, Step.LOT, Optional.empty()));
    }

    private static List<RankedBid> best(List<RankedBid> bids, Function<RankedBid, Fraction> by) {
        Fraction best = bids.stream().map(by).max(Comparator.naturalOrder()).orElseThrow();
        return bids.stream().filter(bid -> by.apply(bid).compareTo(best) == 0).toList();
    }

    /** Criteria of equal weight in their published order. */
    private static List<String> weightiestFirst(Weighting weighting) {
        return weighting.quality().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().percent(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Fraction score(RankedBid bid, String criterion) {
        return bid.working().stream()
                .filter(line -> line.criterion().equals(criterion))
                .map(Working::score)
                .findFirst()
                .orElseThrow();
    }
}
