package org.allmende.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.BidAdmission;
import org.allmende.evaluation.ConsensusScore;
import org.allmende.evaluation.LotExclusion;
import org.allmende.evaluation.LotExclusions;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * Writes the assessment summary of every bidder and tells them all, at one instant and in one transaction: nobody knows
 * before another. A second call changes nothing.
 *
 * <p>Source: Procurement Act 2023 s.50; Procurement Regulations 2024 reg 31. Errors: {@code AWARD_NOT_DECIDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class SendAssessmentSummaries {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Moderation moderation;

    @Inject
    private LotExclusions exclusions;

    @Inject
    private Results results;

    @Inject
    private Awards awards;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    @Inject
    private Event<SummariesSent> sent;

    public record Command(TenderId tender) {}

    public void send(Command command) {
        access.toProcess();
        Tender tender = tenders.getLocked(command.tender());
        Award award = awards.requireOfTender(tender.id());
        if (award.summariesSentAt().isPresent()) {
            return;
        }
        Instant now = clock.now();
        List<Results.LotResult> lots = results.of(tender.id());
        Map<BidId, BidAdmission> admissions = moderation.admissions(tender.id());
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(tender.id());
        List<LotExclusion> excluded = exclusions.ofTender(tender.id());
        List<Bid> all = bids.ofTender(tender.id());
        for (Bid bid : all) {
            BidAdmission admission = Objects.requireNonNull(admissions.get(bid.id()));
            List<Results.LotResult> own = lots.stream()
                    .filter(lot -> bidsFor(lot, bid.id(), admission)
                            || reason(excluded, lot, bid.id()).isPresent())
                    .toList();
            AssessmentSummary summary = new AssessmentSummary(
                    award,
                    bid,
                    admission,
                    own.stream()
                            .map(lot -> assessment(
                                    lot,
                                    bid.id(),
                                    reason(excluded, lot, bid.id()).orElse(null)))
                            .toList(),
                    now);
            awards.add(summary);
            own.forEach(lot -> write(tender.criteria(), new LineWriter(lot.ranking(), agreed), summary, lot));
        }
        award.summariesSent(now);
        all.forEach(bid -> tell(tender, bid));
        awards.flush();
        sent.fire(new SummariesSent(tender.id(), award.id(), now));
    }

    /** What an inadmissible bid was for is not asked any more: it is told of every lot. */
    private static boolean bidsFor(Results.LotResult lot, BidId bid, BidAdmission admission) {
        return !admission.isAdmissible() || ranked(lot, bid).isPresent();
    }

    private static Optional<RankedBid> ranked(Results.LotResult lot, BidId bid) {
        return lot.ranking().of(bid.value().toString());
    }

    private static Optional<String> reason(List<LotExclusion> excluded, Results.LotResult lot, BidId bid) {
        return excluded.stream()
                .filter(one ->
                        one.bidId().equals(bid) && one.lotId().equals(lot.lot().id()))
                .map(LotExclusion::reason)
                .findFirst();
    }

    private static LotAssessment assessment(Results.LotResult lot, BidId bid, @Nullable String excludedReason) {
        return new LotAssessment(
                lot.lot(),
                ranked(lot, bid).orElse(null),
                lot.winner().filter(bid::equals).isPresent(),
                lot.passedOver().contains(bid),
                excludedReason);
    }

    private void write(List<Criterion> criteria, LineWriter lines, AssessmentSummary summary, Results.LotResult lot) {
        criteria.forEach(criterion -> awards.add(new AssessmentLine(
                summary,
                lot.lot(),
                criterion,
                lines.of(summary.bidId(), criterion),
                lot.winner().map(winner -> lines.of(winner, criterion)).orElse(AssessmentLine.Assessed.NONE))));
    }

    private void tell(Tender tender, Bid bid) {
        notices.tellThose(
                bid.organisation(),
                Permission.READ_ORGANISATION_FILES,
                Notice.of("award.summary", tender.caseId())
                        .with(tender.title(), tender.reference(), bid.reference())
                        .linking("/award/summary/" + bid.reference()));
    }
}
