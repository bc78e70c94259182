package org.allmende.evaluation.override;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Scores;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
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
 * The moderator proposes to let a bid take part although something stands against it that the law lets a council set aside. Until
 * a second person approves, nothing changes but that the result cannot be recorded.
 *
 * <p>Errors: {@code NOT_THE_MODERATOR}, {@code EVALUATION_NOT_RUNNING}, {@code CONSENSUS_RECORDED_ALREADY}, {@code
 * OVERRIDE_PROPOSED_ALREADY}, {@code COMPLIANCE_UNKNOWN}, and those of {@link OverridableFails} and {@link FailOverride}.
 */
@Stateless
@UseCase
@Requires(Permission.PROPOSE_OVERRIDE)
public class ProposeOverride {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private Moderation moderation;

    @Inject
    private Scores scores;

    @Inject
    private FailOverrides overrides;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    @Inject
    private Event<OverrideProposed> proposed;

    /** @param reasons why the bid is to take part; everybody reads them with the award */
    public record Command(BidId bid, String reasons) {}

    public FailOverrideId propose(Command command) {
        Bid bid = bids.get(command.bid());
        Tender tender = tenders.getLocked(bid.tenderId());
        access.to(tender.councilId());
        PersonId moderator = Acting.current().requirePerson();
        if (tender.moderator().filter(moderator::equals).isEmpty()) {
            throw new DomainProblem("NOT_THE_MODERATOR");
        }
        access.toPersonIn(moderator, tender.councilId());
        if (tender.status() != TenderStatus.EVALUATION) {
            throw new DomainProblem("EVALUATION_NOT_RUNNING");
        }
        moderation.requireOpen(tender.id());
        if (overrides.of(bid.id()).isPresent()) {
            throw new DomainProblem("OVERRIDE_PROPOSED_ALREADY");
        }
        ComplianceCheck check = checks.of(bid.id()).orElseThrow(() -> new DomainProblem("COMPLIANCE_UNKNOWN"));
        List<CheckItem> fails =
                OverridableFails.require(check, checks.findings(check.id()).values());
        Instant now = clock.now();
        FailOverride override = new FailOverride(
                tender, bid.id(), fails, command.reasons(), scores.isModeration(tender.id()), moderator, now);
        overrides.add(override);
        overrides.flush();
        tell(tender, bid, Permission.DECIDE_OVERRIDE);
        proposed.fire(new OverrideProposed(override.id(), tender.id(), bid.id(), now));
        return override.id();
    }

    private void tell(Tender tender, Bid bid, Permission who) {
        notices.tellThose(
                tender.councilId(),
                who,
                Notice.of("evaluation.override.proposed", tender.caseId())
                        .with(tender.title(), tender.reference(), bid.reference())
                        .linking("/evaluation/override-decide/" + bid.reference())
                        .inConfidence());
    }
}
