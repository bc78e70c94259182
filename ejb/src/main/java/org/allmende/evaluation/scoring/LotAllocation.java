package org.allmende.evaluation.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which lot goes to which bid, by the rule that every tender with a limit publishes, so that nobody has a choice left: the lots in
 * the order of the notice; each to the best-ranked bid whose bidder has not won as many lots already as one may win. Who is passed
 * over keeps rank and points, and the prices of passed-over bids still set the scale: a limit changes who wins, not what a bid is
 * worth.
 *
 * <p>Source: Procurement Act 2023 s.23(4): the lots that one supplier may be awarded can be limited, with an objective mechanism
 * for who is then selected.
 */
public final class LotAllocation {

    private LotAllocation() {}

    /** The bids of a lot in their ranking. */
    public record LotRanking(String lot, Ranking ranking) {}

    /**
     * What came out for a lot.
     *
     * @param winner the bid's id; empty where no bid can have the lot
     * @param tie which part of the rule for ties named the winner; empty where it stood alone
     * @param passedOver ids of bids that stand before the winner, whose bidder has as many lots as one may win
     */
    public record Allotted(
            String lot, Ranking ranking, Optional<String> winner, Optional<TieBreak> tie, List<String> passedOver) {

        public Allotted {
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * One result for each lot, in the given order.
     *
     * @param most how many lots one bidder may win; empty for no limit
     * @param bidder by a bid's id whoever made it, whatever names them
     * @param draws what is drawn for a bid, by the lot and the bid's id
     */
    public static List<Allotted> of(
            List<LotRanking> lots,
            Weighting weighting,
            OptionalInt most,
            Function<String, String> bidder,
            BiFunction<String, String, TieBreak.Lot> draws) {
        Map<String, Integer> won = new HashMap<>();
        List<Allotted> allotted = new ArrayList<>();
        for (LotRanking lot : lots) {
            Allotted result = allot(
                    lot, weighting, bid -> isFull(won, most, bidder.apply(bid)), id -> draws.apply(lot.lot(), id));
            result.winner().ifPresent(winner -> won.merge(bidder.apply(winner), 1, Integer::sum));
            allotted.add(result);
        }
        return List.copyOf(allotted);
    }

    private static boolean isFull(Map<String, Integer> won, OptionalInt most, String bidder) {
        return most.isPresent() && won.getOrDefault(bidder, 0) >= most.getAsInt();
    }

    private static Allotted allot(
            LotRanking lot, Weighting weighting, Predicate<String> full, Function<String, TieBreak.Lot> draws) {
        List<RankedBid> free = lot.ranking().inOrder().stream()
                .filter(bid -> !full.test(bid.id()))
                .toList();
        if (free.isEmpty()) {
            return new Allotted(lot.lot(), lot.ranking(), Optional.empty(), Optional.empty(), List.of());
        }
        int best = free.get(0).rank();
        List<RankedBid> first = free.stream().filter(bid -> bid.rank() == best).toList();
        Optional<TieBreak> tie = TieBreak.among(first, weighting, draws);
        String winner = tie.map(TieBreak::winner).orElseGet(() -> first.get(0).id());
        List<String> passedOver = lot.ranking().inOrder().stream()
                .filter(bid -> bid.rank() <= best && full.test(bid.id()))
                .map(RankedBid::id)
                .toList();
        return new Allotted(lot.lot(), lot.ranking(), Optional.of(winner), tie, passedOver);
    }
}
