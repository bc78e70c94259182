package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Records that the duty to publish a notice of breach or poor performance has begun; the council alone reads it until it is published.
 *
 * <p>Errors: {@code NOTICE_CONTRACT_NOT_CONCLUDED} and those of {@link PerformanceNotice}.
 */
@Stateless
@UseCase
@Requires(Permission.REVIEW_PERFORMANCE)
public class RecordPerformanceNotice {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceNotices performanceNotices;

    @Inject
    private KpiLaw law;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<PerformanceNoticeRecorded> recorded;

    /** What happened, under which contract. */
    public record Command(ContractId contract, @Valid NoticeWords words) {}

    public PerformanceNoticeId record(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        if (!contract.isPublic()) {
            throw new DomainProblem("NOTICE_CONTRACT_NOT_CONCLUDED");
        }
        Instant now = databaseClock.now();
        PerformanceNotice notice = new PerformanceNotice(
                contract.id(),
                performanceNotices.of(contract.id()).size() + 1,
                law.isLightTouch(contract),
                command.words(),
                Acting.current().requirePerson(),
                now);
        performanceNotices.add(notice);
        recorded.fire(new PerformanceNoticeRecorded(notice.id(), contract.id(), now));
        return notice.id();
    }
}
