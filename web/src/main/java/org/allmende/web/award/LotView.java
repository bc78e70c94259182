package org.allmende.web.award;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lot of a tender with its ranking, as the award's pages show it.
 *
 * @param alone whether the tender has no other lot, so that nobody need hear of lots
 * @param rows best first
 * @param winningBid null where no bid can have the lot
 * @param winner its bidder's name
 * @param tie how it was told from others of its rank, in words; empty where it stood alone
 * @param tickets what was drawn, where lots were
 * @param passedOver names of bidders that stand before the winner and have as many lots as one may win
 */
public record LotView(
        int number,
        String title,
        boolean alone,
        List<ResultTable.Row> rows,
        @Nullable UUID winningBid,
        @Nullable String winner,
        String tie,
        List<TieWords.Ticket> tickets,
        List<String> passedOver) {

    public LotView {
        rows = List.copyOf(rows);
        tickets = List.copyOf(tickets);
        passedOver = List.copyOf(passedOver);
    }

    public boolean awarded() {
        return winningBid != null;
    }

    /** The names of those who were passed over, in one line. */
    public String passed() {
        return String.join(", ", passedOver);
    }
}
