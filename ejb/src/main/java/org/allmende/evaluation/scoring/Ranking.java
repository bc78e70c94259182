package org.allmende.evaluation.scoring;

import java.util.List;
import java.util.Optional;

/**
 * The result of a computation. A shared first rank is left to the published rules for ties: the sum does not break it.
 *
 * @param bids the ranked bids, in the order in which they were given
 * @param excluded ids of the bids that took no part
 * @param warnings what to know about method and result
 */
public record Ranking(List<RankedBid> bids, List<String> excluded, List<ScoringWarning> warnings) {

    public Ranking {
        bids = List.copyOf(bids);
        excluded = List.copyOf(excluded);
        warnings = List.copyOf(warnings);
    }

    /** Best first; bids of equal rank in the order in which they were given. */
    public List<RankedBid> inOrder() {
        return bids.stream()
                .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
                .toList();
    }

    public Optional<RankedBid> of(String id) {
        return bids.stream().filter(bid -> bid.id().equals(id)).findFirst();
    }

    /** All bids of rank 1: one, several in a tie, or none where no bid took part. */
    public List<RankedBid> first() {
        return bids.stream().filter(bid -> bid.rank() == 1).toList();
    }
}
