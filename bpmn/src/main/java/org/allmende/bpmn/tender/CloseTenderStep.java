package org.allmende.bpmn.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalInt;
import java.util.UUID;
import org.allmende.bid.CloseTender;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After the deadline: closes the tender and remembers how many bids lie sealed, or that the closing waits. */
@Named("closeTender")
@ApplicationScoped
public class CloseTenderStep implements JavaDelegate {

    @Inject
    private CloseTender closeTender;

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        TenderId tender = new TenderId(UUID.fromString(execution.getProcessBusinessKey()));
        OptionalInt count = Acting.as(Actor.process("Tender/closeTender"), () -> closeTender.close(tender));
        execution.setVariable(TenderProcess.CLOSING_WAITS, count.isEmpty());
        if (count.isPresent()) {
            execution.setVariable(TenderProcess.BID_COUNT, count.getAsInt());
        }
    }
}
