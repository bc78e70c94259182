package org.allmende.evaluation.scoring;

import java.util.List;

/**
 * A bid with its exact scores and its rank.
 *
 * @param id the bid's id
 * @param priceScore the points for the price
 * @param qualityScore the points for all other criteria together
 * @param total the sum of both, by which bids are ranked
 * @param rank standard competition ranking: 1, 1, 3
 * @param working each criterion's line: the price first, where it counts, then the others in published order
 */
public record RankedBid(
        String id, Fraction priceScore, Fraction qualityScore, Fraction total, int rank, List<Working> working) {

    public RankedBid {
        working = List.copyOf(working);
    }
}
