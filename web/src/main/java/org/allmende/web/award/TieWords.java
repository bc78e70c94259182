package org.allmende.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.allmende.bid.BidId;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Messages;

/** How one of several bids of rank 1 was told from the others, in words, and the lots where they were drawn. */
@RequestScoped
public class TieWords {

    @Inject
    private Results results;

    @Inject
    private Messages messages;

    /** What was drawn for a bid, from what. */
    public record Ticket(String name, String fingerprint, String ticket) {}

    /** Which part of the published rule decided, and how. */
    String decidedBy(Tender tender, TieBreak tie) {
        return switch (tie.step()) {
            case QUALITY -> messages.get("award.tie.quality");
            case CRITERION ->
                messages.of("award.tie.criterion", title(tender, tie.criterion().orElseThrow()));
            case LOT -> messages.of("award.tie.lot", results.openedAt(tender.id()));
        };
    }

    /** Of the bids that shared the rank, the winner's first; empty unless lots decided. */
    List<Ticket> tickets(Tender tender, Results.LotResult result, Function<BidId, String> name) {
        return result.tie().filter(tie -> tie.step() == TieBreak.Step.LOT).isEmpty()
                ? List.of()
                : result.tied().stream()
                        .map(bid -> new Ticket(
                                name.apply(bid),
                                results.fingerprint(bid),
                                results.draw(tender, result.lot(), bid).ticket()))
                        .sorted(Comparator.comparing(Ticket::ticket))
                        .toList();
    }

    private static String title(Tender tender, String criterion) {
        return tender.criteria().stream()
                .filter(each -> each.id().value().toString().equals(criterion))
                .map(Criterion::title)
                .findFirst()
                .orElseThrow();
    }
}
