package org.allmende.contractnotice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.ContractConcluded;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Procurement;
import org.allmende.contract.Procurements;

/** Notes, in the transaction in which a contract is entered into or ends, that a notice of it is due. */
@ApplicationScoped
public class ContractNoticeDuties {

    @Inject
    private Contracts contracts;

    @Inject
    private Procurements procurements;

    @Inject
    private ContractNotices notices;

    @Inject
    private Event<ContractNoticeDue> due;

    void onConcluded(@Observes ContractConcluded event) {
        note(event.contract(), ContractNoticeKind.DETAILS, London.dayOf(event.at()));
    }

    void onCompleted(@Observes ContractCompleted event) {
        note(event.contract(), ContractNoticeKind.TERMINATION, London.dayOf(event.at()));
    }

    void onEnded(@Observes ContractEnded event) {
        note(event.contract(), ContractNoticeKind.TERMINATION, event.day());
    }

    private void note(ContractId id, ContractNoticeKind kind, LocalDate day) {
        Contract contract = contracts.get(id);
        Procurement procurement = procurements.of(contract);
        if (ContractNoticeLaw.notice(kind, procurement).isEmpty()) {
            return;
        }
        ContractNotice notice =
                new ContractNotice(contract, kind, day, ContractNoticeLaw.deadline(kind, procurement, day));
        notices.add(notice);
        due.fire(new ContractNoticeDue(notice.id(), id));
    }
}
