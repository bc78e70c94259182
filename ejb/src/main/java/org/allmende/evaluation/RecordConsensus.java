package org.allmende.evaluation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.override.FailOverrides;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * The moderator records the panel's result: for each bid whether it is admissible, and for each admissible one the agreed
 * level and reason of every criterion. Final; inadmissible bids are excluded with their reason.
 *
 * <p>Errors: {@code NOT_THE_MODERATOR}, {@code SCORES_STILL_BLIND}, {@code CONSENSUS_RECORDED_ALREADY}, {@code
 * COMPLIANCE_CHECK_OPEN(bidder)}, {@code OVERRIDE_OPEN(bidder)}, {@code CONSENSUS_ADMISSION_MISSING(bidder)}, {@code CONSENSUS_LEVEL_MISSING(bidder, criterion)}, {@code
 * CONSENSUS_REASON_MISSING(bidder, criterion)}, {@code SCORE_REASON_REPEATS_SCALE(criterion)}.
 */
@Stateless
@UseCase
@Requires(Permission.RECORD_CONSENSUS)
public class RecordConsensus {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Scores scores;

    @Inject
    private Moderation moderation;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private FailOverrides overrides;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ConsensusRecorded> recorded;

    public record Command(TenderId tender) {}

    public void record(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        PersonId moderator = Panel.requireModerator(tender);
        access.toPersonIn(moderator, tender.councilId());
        moderation.requireOpen(tender.id());
        if (!scores.isModeration(tender.id())) {
            throw new DomainProblem("SCORES_STILL_BLIND");
        }
        checks.ofTender(tender.id()).stream()
                .filter(check -> !check.status().isClosed())
                .findFirst()
                .ifPresent(check -> {
                    throw new DomainProblem("COMPLIANCE_CHECK_OPEN", name(bids.get(check.bidId())));
                });
        overrides.waiting(tender.id()).ifPresent(override -> {
            throw new DomainProblem("OVERRIDE_OPEN", name(bids.get(override.bidId())));
        });
        List<Bid> all = bids.ofTender(tender.id());
        Map<BidId, BidAdmission> admissions = moderation.admissions(tender.id());
        all.forEach(bid -> judge(tender, bid, admissions.get(bid.id())));
        int admissible = (int)
                admissions.values().stream().filter(BidAdmission::isAdmissible).count();
        Instant now = clock.now();
        moderation.add(new Consensus(tender.id(), moderator, admissible, now));
        tell(tender, admissible);
        recorded.fire(new ConsensusRecorded(tender.id(), admissible, now));
    }

    private void judge(Tender tender, Bid bid, @Nullable BidAdmission admission) {
        if (admission == null) {
            throw new DomainProblem("CONSENSUS_ADMISSION_MISSING", name(bid));
        }
        if (!admission.isAdmissible()) {
            if (bid.status() == BidStatus.OPENED) {
                bid.exclude(admission.reason());
            }
            return;
        }
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(tender.id());
        tender.askedCriteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .forEach(criterion ->
                        requireAgreed(bid, criterion, agreed.get(new Moderation.Key(bid.id(), criterion.id()))));
    }

    private void requireAgreed(Bid bid, Criterion criterion, @Nullable ConsensusScore score) {
        if (score == null || score.level().isEmpty()) {
            throw new DomainProblem("CONSENSUS_LEVEL_MISSING", name(bid), criterion.title());
        }
        if (score.reason().isBlank()) {
            throw new DomainProblem("CONSENSUS_REASON_MISSING", name(bid), criterion.title());
        }
        score.requireComplete(criterion);
    }

    private String name(Bid bid) {
        return organisations.get(bid.organisation()).name();
    }

    private void tell(Tender tender, int admissible) {
        String council = organisations.get(tender.councilId()).name();
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "evaluation.consensus")
                        .with(admissible),
                council);
        notices.tellThose(
                tender.councilId(),
                Permission.DECIDE_AWARD,
                (tender.isForRequests()
                                ? Notice.of("phase.consensus", tender.caseId())
                                        .linking("/phase/shortlist/" + tender.reference())
                                : Notice.of("evaluation.consensus", tender.caseId())
                                        .linking("/award/decide/" + tender.reference()))
                        .with(tender.title(), tender.reference(), admissible));
    }
}
