package org.allmende.web.override;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.override.FailOverride;
import org.allmende.evaluation.override.FailOverrides;
import org.allmende.identity.Organisations;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Messages;

/** The fails that two people have set aside, as those read them who read the result. */
@Named
@RequestScoped
public class OverrideRows {

    @Inject
    private FailOverrides overrides;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Messages messages;

    /** One fail that was set aside; the people are named by their part alone. */
    public record Row(
            String bidder,
            List<Failed> failed,
            String reasons,
            Instant proposedAt,
            boolean scoresKnown,
            String decisionReasons,
            Instant decidedAt) {}

    /** What stood against the bid, and where the law speaks of it. */
    public record Failed(String name, String law) {}

    /** With the bidders' names, for the council. */
    public List<Row> named(Tender tender) {
        return of(tender, bid -> true);
    }

    /** @param isNamed whether the reader is told whose bid it is */
    public List<Row> of(Tender tender, Predicate<Bid> isNamed) {
        return overrides.approvedOf(tender.id()).stream()
                .map(override -> row(override, isNamed))
                .toList();
    }

    private Row row(FailOverride override, Predicate<Bid> isNamed) {
        Bid bid = bids.get(override.bidId());
        return new Row(
                isNamed.test(bid) ? organisations.get(bid.organisation()).name() : messages.get("override.unnamed"),
                failed(override),
                override.reasons(),
                override.proposedAt(),
                override.scoresKnown(),
                override.decisionReasons().orElse(""),
                override.decidedAt().orElseThrow());
    }

    /** What the proposal is about. */
    List<Failed> failed(FailOverride override) {
        return rules(override.bidId()).items().stream()
                .filter(item -> override.items().contains(item.code()))
                .map(this::failed)
                .toList();
    }

    Failed failed(CheckItem item) {
        return new Failed(messages.get("compliance.item." + item.code()), item.law());
    }

    String names(List<CheckItem> items) {
        return items.stream()
                .map(item -> messages.get("compliance.item." + item.code()))
                .collect(Collectors.joining(", "));
    }

    private CheckItem.Version rules(BidId bid) {
        return checks.of(bid).orElseThrow().rules();
    }
}
