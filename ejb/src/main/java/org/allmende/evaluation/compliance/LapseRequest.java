package org.allmende.evaluation.compliance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/** The time for a bidder's answer has passed without one: an officer decides on what there is. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class LapseRequest {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    /** The check of which bid. */
    public record Command(ComplianceCheckId check) {}

    /** Gives whether it has lapsed; a second call changes nothing. */
    public boolean lapse(Command command) {
        access.toProcess();
        ComplianceCheck check = checks.locked(checks.get(command.check()));
        if (!check.lapse(clock.now())) {
            return false;
        }
        Bid bid = bids.get(check.bidId());
        Tender tender = tenders.get(check.tenderId());
        notices.tellThose(
                bid.organisation(),
                Permission.ANSWER_BID_REQUEST,
                Notice.of("evaluation.check.lapsed", tender.caseId())
                        .with(tender.title(), tender.reference(), bid.reference())
                        .linking("/bid/request/" + bid.reference())
                        .inConfidence());
        return true;
    }
}
