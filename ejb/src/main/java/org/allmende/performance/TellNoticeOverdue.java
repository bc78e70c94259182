package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/** A notice of breach or poor performance is not published in time: the contract manager is reminded, once. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellNoticeOverdue {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceNotices performanceNotices;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Which notice. */
    public record Command(PerformanceNoticeId notice) {}

    public void tell(Command command) {
        access.toProcess();
        PerformanceNotice notice = performanceNotices.getLocked(command.notice());
        if (!notice.noteOverdue(databaseClock.now())) {
            return;
        }
        Contract contract = contracts.get(notice.contract());
        notices.tellThose(
                contract.councilId(),
                Permission.REVIEW_PERFORMANCE,
                Notice.of("performance.notice.late", contract.caseId())
                        .with(contract.reference(), contract.title(), notice.appliedOn())
                        .linking("/contract/notice/" + contract.reference())
                        .inConfidence());
    }
}
