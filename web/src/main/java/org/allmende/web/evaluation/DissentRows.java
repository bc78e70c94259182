package org.allmende.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Dissent;
import org.allmende.evaluation.Dissents;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;

/** Who did not share which agreed level, and why: for those who moderate, decide and audit. */
@Named
@RequestScoped
public class DissentRows {

    @Inject
    private Dissents dissents;

    @Inject
    private Bids bids;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private ScaleWords scale;

    /** One statement, as people read it. */
    public record Row(
            String evaluator,
            String bidder,
            String criterion,
            int agreed,
            String agreedName,
            String reason,
            Instant at) {}

    public List<Row> of(Tender tender) {
        return dissents.of(tender.id()).stream().map(each -> row(tender, each)).toList();
    }

    /** On one bid, by criterion. */
    Map<CriterionId, List<Row>> of(Tender tender, BidId bid) {
        return dissents.of(tender.id()).stream()
                .filter(each -> each.bidId().equals(bid))
                .collect(Collectors.groupingBy(
                        Dissent::criterionId, Collectors.mapping(each -> row(tender, each), Collectors.toList())));
    }

    private Row row(Tender tender, Dissent dissent) {
        String criterion = tender.askedCriteria().stream()
                .filter(each -> each.id().equals(dissent.criterionId()))
                .map(Criterion::title)
                .findFirst()
                .orElseThrow();
        return new Row(
                people.get(dissent.evaluator()).name(),
                organisations.get(bids.get(dissent.bidId()).organisation()).name(),
                criterion,
                dissent.agreedLevel(),
                scale.name(dissent.agreedLevel()),
                dissent.reason(),
                dissent.statedAt());
    }
}
