package org.allmende.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractConcluded;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.contract.Obligation;
import org.allmende.extension.ExtensionExercised;
import org.allmende.variation.VariationInForce;

/**
 * Opens the days of obligations, one at a time for each: the next when the one before was said to be done or its day has passed. A change lets
 * those lapse that fall away, the end of the contract all whose day is still to come; what was overdue then stays owed.
 */
@ApplicationScoped
public class ObligationSchedule {

    @Inject
    private Contracts contracts;

    @Inject
    private ObligationDues dues;

    @Inject
    private Event<ObligationOpened> opened;

    @Inject
    private Event<ObligationLapsed> lapsed;

    void onConcluded(@Observes ContractConcluded event) {
        goOn(contracts.get(event.contract()), event.at());
    }

    void onVaried(@Observes VariationInForce event) {
        Contract contract = contracts.get(event.contract());
        dues.of(contract.id()).stream()
                .filter(due -> due.isNext(event.at())
                        && (!due.obligation().isInForce() || due.due().isAfter(contract.endsOn())))
                .forEach(due -> lapse(due, event.at()));
        goOn(contract, event.at());
    }

    void onExtended(@Observes ExtensionExercised event) {
        goOn(contracts.get(event.contract()), event.at());
    }

    void onEnded(@Observes ContractEnded event) {
        dues.of(event.contract()).stream().filter(due -> due.isNext(event.at())).forEach(due -> lapse(due, event.at()));
    }

    private void lapse(ObligationDue due, Instant now) {
        due.lapse();
        lapsed.fire(new ObligationLapsed(due.id(), now));
    }

    private void goOn(Contract contract, Instant now) {
        contract.obligations().forEach(obligation -> goOn(obligation, now));
    }

    /** Opens the next day, unless one is open that nothing was said of, or none is left. */
    void goOn(Obligation obligation, Instant now) {
        ContractStatus status = obligation.contract().status();
        if (!obligation.isInForce() || (status != ContractStatus.RUNNING && status != ContractStatus.COMPLETE)) {
            return;
        }
        List<ObligationDue> earlier = dues.of(obligation.id());
        if (earlier.stream().anyMatch(ObligationDue::isUntouched)) {
            return;
        }
        int kept = (int)
                earlier.stream().filter(due -> due.status() != DueStatus.LAPSED).count();
        obligation.day(kept).ifPresent(day -> {
            ObligationDue next = new ObligationDue(obligation, earlier.size() + 1, day, now);
            dues.add(next);
            opened.fire(new ObligationOpened(next.id(), now));
        });
    }
}
