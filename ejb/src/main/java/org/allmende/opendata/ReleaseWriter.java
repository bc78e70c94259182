package org.allmende.opendata;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.award.Award;
import org.allmende.award.AwardNoticePublished;
import org.allmende.award.Awards;
import org.allmende.award.Winner;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.casefile.CaseFiles;
import org.allmende.challenge.EoiAccepted;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiRejected;
import org.allmende.challenge.EoiSubmitted;
import org.allmende.challenge.EoiWithdrawn;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.TimingNoticeSent;
import org.allmende.challenge.decision.Decisions;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.override.FailOverrides;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.TenderClosed;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.TenderTerminated;
import org.allmende.tender.Tenders;
import org.allmende.tender.amendment.Amendments;
import org.allmende.tender.amendment.TenderAmended;
import org.allmende.tender.publication.ConflictAssessments;
import org.allmende.tender.weighing.Weighings;

/** Writes the releases of the planning, tender and award stages, each in the transaction of its event. */
@ApplicationScoped
public class ReleaseWriter {

    /** After the other listeners, so that the release tells what they have made of the event. */
    static final int LATE = 3500;

    @Inject
    private ReleasePublisher publisher;

    @Inject
    private CaseFiles cases;

    @Inject
    private Decisions decisions;

    @Inject
    private Organisations organisations;

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    @Inject
    private Tenders tenders;

    @Inject
    private Amendments amendments;

    @Inject
    private ConflictAssessments assessments;

    @Inject
    private Awards awards;

    @Inject
    private Bids bids;

    @Inject
    private Results results;

    @Inject
    private Weighings weighings;

    @Inject
    private FailOverrides overrides;

    void onSubmitted(@Observes @Priority(LATE) EoiSubmitted event) {
        expression(event.eoi(), ReleaseTag.PLANNING, event.at());
    }

    void onTimed(@Observes @Priority(LATE) TimingNoticeSent event) {
        expression(event.eoi(), ReleaseTag.PLANNING_UPDATE, event.at());
    }

    void onAccepted(@Observes @Priority(LATE) EoiAccepted event) {
        expression(event.eoi(), ReleaseTag.PLANNING_UPDATE, event.at());
    }

    void onRejected(@Observes @Priority(LATE) EoiRejected event) {
        expression(event.eoi(), ReleaseTag.PLANNING_UPDATE, event.at());
    }

    /** A draft that is thrown away was never public. */
    void onWithdrawn(@Observes @Priority(LATE) EoiWithdrawn event) {
        if (expressions.get(event.eoi()).submittedAt().isPresent()) {
            expression(event.eoi(), ReleaseTag.PLANNING_UPDATE, event.at());
        }
    }

    private void expression(EoiId id, ReleaseTag tag, Instant at) {
        ExpressionOfInterest expression = expressions.get(id);
        Service service = services.get(expression.service());
        Parties parties = new Parties();
        JsonObject body = parties.refer(organisations.get(expression.organisation()), PartyRole.INTERESTED_PARTY);
        JsonObject planning = PlanningSection.of(expression, decisions.madeOf(expression.id()), service, body);
        publisher.publish(
                cases.get(expression.requireCase()),
                at,
                List.of(tag),
                parties,
                new Fields().object("planning", planning).build());
    }

    void onPublished(@Observes @Priority(LATE) TenderPublished event) {
        Tender tender = tenders.get(event.tender());
        Parties parties = new Parties();
        Organisation council = organisations.get(tender.councilId());
        JsonObject reference = parties.refer(council, PartyRole.BUYER, PartyRole.PROCURING_ENTITY);
        JsonObject full = new Fields()
                .all(TenderSection.published(tender, reference, assessments.reviewOf(tender.id())))
                .text("awardCriteriaDetails", weighings.newestOf(tender.id()).flatMap(WeighingWords::of))
                .build();
        tender(tender, List.of(ReleaseTag.TENDER), event.at(), parties, full, List.of());
    }

    /** What holds now, and what was changed and why: a legal change, not a correction. */
    void onAmended(@Observes @Priority(LATE) TenderAmended event) {
        Tender tender = tenders.get(event.tender());
        JsonObject anew = TenderSection.amended(tender, amendments.of(event.tender()));
        tender(tender, List.of(ReleaseTag.TENDER_AMENDMENT), event.at(), new Parties(), anew, List.of());
    }

    void onClosed(@Observes @Priority(LATE) TenderClosed event) {
        Tender tender = tenders.get(event.tender());
        JsonObject closed = TenderSection.closed(tender, event.bidCount());
        tender(tender, List.of(ReleaseTag.TENDER_UPDATE), event.at(), new Parties(), closed, List.of());
    }

    void onTerminated(@Observes @Priority(LATE) TenderTerminated event) {
        Tender tender = tenders.get(event.tender());
        JsonObject ended = TenderSection.ended(tender, event.at());
        tender(tender, List.of(ReleaseTag.TENDER_UPDATE), event.at(), new Parties(), ended, List.of());
    }

    /** A draft that is thrown away was never public; an award that was public ends with its tender. */
    void onCancelled(@Observes @Priority(LATE) TenderCancelled event) {
        Tender tender = tenders.get(event.tender());
        if (tender.publishedAt().isEmpty()) {
            return;
        }
        Optional<Award> award = publicAward(event.tender());
        List<ReleaseTag> tags = new ArrayList<>(List.of(ReleaseTag.TENDER_CANCELLATION));
        award.ifPresent(ended -> tags.add(ReleaseTag.AWARD_CANCELLATION));
        JsonObject ended = TenderSection.ended(tender, event.at());
        tender(
                tender,
                tags,
                event.at(),
                new Parties(),
                ended,
                award.map(AwardSection::status).orElse(List.of()));
    }

    private Optional<Award> publicAward(TenderId tender) {
        return awards.ofTender(tender).filter(award -> award.noticePublishedAt().isPresent());
    }

    void onAwarded(@Observes @Priority(LATE) AwardNoticePublished event) {
        Award award = awards.get(event.award());
        Tender tender = tenders.get(event.tender());
        Parties parties = new Parties();
        List<Results.LotResult> lots = results.of(tender.id());
        BidSection assessed = new BidSection(tender, lots, setAside(tender));
        Map<BidId, BidContent> contents = contents(tender.id());
        JsonObject stages = new Fields()
                .object("tender", TenderSection.status(tender))
                .object("bids", assessed.published(contents))
                .list(
                        "awards",
                        award.winners().stream()
                                .map(winner -> AwardSection.published(
                                        award,
                                        tender,
                                        winner,
                                        WinningTeam.of(winner, contents).refer(award, organisations, parties),
                                        assessed.number(winner.bid()),
                                        ties(tender, winner, lots, assessed)))
                                .toList())
                .build();
        publisher.publish(cases.get(tender.caseId()), event.at(), List.of(ReleaseTag.AWARD), parties, stages);
    }

    private Map<BidId, JsonObject> setAside(Tender tender) {
        Map<BidId, JsonObject> setAside = new HashMap<>();
        overrides
                .approvedOf(tender.id())
                .forEach(override -> setAside.put(override.bidId(), OverrideSection.published(tender, override)));
        return setAside;
    }

    private List<JsonObject> ties(Tender tender, Winner winner, List<Results.LotResult> lots, BidSection numbers) {
        return lots.stream()
                .filter(lot -> lot.winner().filter(winner.bid()::equals).isPresent())
                .flatMap(lot -> lot.tie().stream().map(tie -> tie(tender, lot, tie, numbers)))
                .toList();
    }

    private JsonObject tie(Tender tender, Results.LotResult lot, TieBreak tie, BidSection numbers) {
        Map<String, TieSection.Drawn> drawn = new LinkedHashMap<>();
        for (BidId bid : lot.tied()) {
            drawn.put(
                    numbers.number(bid),
                    new TieSection.Drawn(results.fingerprint(bid), results.draw(tender, lot.lot(), bid)));
        }
        String criterion = tie.criterion()
                .flatMap(id -> tender.criteria().stream()
                        .filter(each -> each.id().value().toString().equals(id))
                        .findFirst())
                .map(decided -> String.valueOf(decided.number()))
                .orElse("");
        return TieSection.published(lot.lot().number(), tie.step(), criterion, results.openedAt(tender.id()), drawn);
    }

    private Map<BidId, BidContent> contents(TenderId tender) {
        Map<BidId, BidContent> contents = new HashMap<>();
        bids.openedOf(tender).forEach((bid, opened) -> contents.put(bid, opened.content()));
        return contents;
    }

    private void tender(
            Tender tender,
            List<ReleaseTag> tags,
            Instant at,
            Parties parties,
            JsonObject section,
            List<JsonObject> awards) {
        JsonObject stages =
                new Fields().object("tender", section).list("awards", awards).build();
        publisher.publish(cases.get(tender.caseId()), at, tags, parties, stages);
    }
}
