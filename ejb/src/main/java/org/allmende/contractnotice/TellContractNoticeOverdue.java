package org.allmende.contractnotice;

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

/** A notice about a contract is not published in time: the contract manager is reminded, once. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellContractNoticeOverdue {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractNotices contractNotices;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Which notice. */
    public record Command(ContractNoticeId notice) {}

    public void tell(Command command) {
        access.toProcess();
        ContractNotice notice = contractNotices.getLocked(command.notice());
        if (!notice.noteOverdue(databaseClock.now())) {
            return;
        }
        Contract contract = contracts.get(notice.contract());
        notices.tellThose(
                contract.councilId(),
                Permission.PREPARE_CONTRACT,
                Notice.of("contract.notice.late", contract.caseId())
                        .with(contract.reference(), contract.title(), notice.arisenOn())
                        .linking(notice.kind().link(contract)));
    }
}
