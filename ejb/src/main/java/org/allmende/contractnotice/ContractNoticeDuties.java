package org.allmende.contractnotice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.ContractConcluded;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/** Notes, in the transaction in which a contract is entered into or ends, that a notice of it is due. */
@ApplicationScoped
public class ContractNoticeDuties {

    @Inject
    private Contracts contracts;

    @Inject
    private Tenders tenders;

    @Inject
    private ContractNotices notices;

    @Inject
    private Event<ContractNoticeDue> due;

    void onConcluded(@Observes ContractConcluded event) {
        note(event.contract(), ContractNoticeKind.DETAILS, event.at());
    }

    void onCompleted(@Observes ContractCompleted event) {
        note(event.contract(), ContractNoticeKind.TERMINATION, event.at());
    }

    private void note(ContractId id, ContractNoticeKind kind, Instant at) {
        Contract contract = contracts.get(id);
        Tender tender = tenders.get(contract.tenderId());
        if (ContractNoticeLaw.notice(kind, tender).isEmpty()) {
            return;
        }
        LocalDate day = London.dayOf(at);
        ContractNotice notice = new ContractNotice(contract, kind, day, ContractNoticeLaw.deadline(kind, tender, day));
        notices.add(notice);
        due.fire(new ContractNoticeDue(notice.id(), id));
    }
}
