package org.allmende.bpmn.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;
import org.allmende.tender.TerminateTender;
import org.allmende.tender.TerminationReason;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a tender without an award: no bid came, or none may be considered. */
@Named("terminateTender")
@ApplicationScoped
public class TerminateTenderStep implements JavaDelegate {

    @Inject
    private TerminateTender terminateTender;

    @Override
    public void execute(DelegateExecution execution) {
        TenderId tender = new TenderId(UUID.fromString(execution.getProcessBusinessKey()));
        TerminationReason reason = reason((Integer) execution.getVariable(TenderProcess.BID_COUNT));
        Acting.run(
                Actor.process("Tender/terminateTender"),
                () -> terminateTender.terminate(new TerminateTender.Command(tender, reason)));
    }

    static TerminationReason reason(int bidCount) {
        return bidCount == 0 ? TerminationReason.NO_BIDS : TerminationReason.NO_ADMISSIBLE_BID;
    }
}
