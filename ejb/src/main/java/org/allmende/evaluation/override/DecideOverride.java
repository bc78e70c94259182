package org.allmende.evaluation.override;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Scores;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/**
 * A second person of the council, who neither moderates nor evaluates, approves or refuses to set a fail aside. With the approval
 * the bid takes part again; whichever evaluators had locked without it score it alone, before anybody moderates on.
 *
 * <p>Errors: {@code EVALUATION_NOT_RUNNING}, {@code CONSENSUS_RECORDED_ALREADY}, {@code CONFLICT_CLOSES_BID}, {@code
 * OVERRIDE_UNKNOWN}, and those of {@link FailOverride}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_OVERRIDE)
public class DecideOverride {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Moderation moderation;

    @Inject
    private Scores scores;

    @Inject
    private FailOverrides overrides;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<OverrideDecided> decided;

    /** @param reasons why; everybody reads those of an approval with the award */
    public record Command(FailOverrideId override, boolean approved, String reasons) {}

    public void decide(Command command) {
        FailOverride override = overrides.get(command.override());
        Tender tender = tenders.getLocked(override.tenderId());
        access.to(tender.councilId());
        PersonId officer = Acting.current().requirePerson();
        access.toPersonIn(officer, tender.councilId());
        if (tender.status() != TenderStatus.EVALUATION) {
            throw new DomainProblem("EVALUATION_NOT_RUNNING");
        }
        moderation.requireOpen(tender.id());
        Bid bid = bids.get(override.bidId());
        if (conflicts.of(tender.id(), officer).stream()
                .anyMatch(made -> made.bidId().equals(bid.id()) && made.isConflicted())) {
            throw new DomainProblem("CONFLICT_CLOSES_BID");
        }
        Instant now = clock.now();
        overrides.locked(override).decide(tender, command.approved(), command.reasons(), officer, now);
        if (command.approved()) {
            readmit(tender, bid, override, now);
        }
        overrides.flush();
        tellModerator(tender, bid, command.approved());
        decided.fire(new OverrideDecided(override.id(), tender.id(), command.approved(), now));
    }

    private void readmit(Tender tender, Bid bid, FailOverride override, Instant now) {
        bid.readmit();
        moderation.regard(tender.id(), bid.id(), now);
        scores.openTurns(tender, bid.id(), override.id().value());
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "evaluation.override.approved"),
                organisations.get(tender.councilId()).name());
        notices.tellThose(
                bid.organisation(),
                Permission.ANSWER_BID_REQUEST,
                Notice.of("evaluation.override.bidder", tender.caseId())
                        .with(tender.title(), tender.reference(), bid.reference())
                        .linking("/bid/request/" + bid.reference())
                        .inConfidence());
    }

    private void tellModerator(Tender tender, Bid bid, boolean approved) {
        Notice notice = approved
                ? Notice.of("evaluation.override.approved", tender.caseId())
                : Notice.of("evaluation.override.refused", tender.caseId());
        tender.moderator()
                .ifPresent(moderator -> notices.tell(
                        moderator,
                        notice.with(tender.title(), tender.reference(), bid.reference())
                                .linking("/evaluation/override/" + tender.reference())
                                .inConfidence()));
    }
}
