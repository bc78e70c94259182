package org.allmende.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Messages;

/** How one of several bids of rank 1 was told from the others, in words, and the lots where they were drawn. */
@Named
@RequestScoped
public class TieWords {

    @Inject
    private Results results;

    @Inject
    private Messages messages;

    /** What was drawn for a bid, from what. */
    public record Ticket(String name, String fingerprint, String ticket) {}

    /** Empty where one bid alone is first. */
    public Optional<TieBreak> tie(Tender tender, Ranking ranking) {
        return results.tieBreak(tender.id(), ranking);
    }

    /** Which part of the published rule decided, and how. */
    public String decidedBy(Tender tender, TieBreak tie) {
        return switch (tie.step()) {
            case QUALITY -> messages.get("award.tie.quality");
            case CRITERION ->
                messages.of("award.tie.criterion", title(tender, tie.criterion().orElseThrow()));
            case LOT -> messages.of("award.tie.lot", results.openedAt(tender.id()));
        };
    }

    /** Of the bids of rank 1, the winner's first; empty unless lots decided. */
    public List<Ticket> tickets(Tender tender, TieBreak tie, List<ResultTable.Row> first) {
        return tie.step() != TieBreak.Step.LOT
                ? List.of()
                : first.stream()
                        .map(row -> new Ticket(
                                row.name(),
                                results.fingerprint(new BidId(UUID.fromString(row.bid()))),
                                results.lot(tender.id(), row.bid()).ticket()))
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
