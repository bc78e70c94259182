package org.allmende.bpmn.tender;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;
import org.allmende.tender.publication.TellPublicationOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The time for the second officer's look is over: has the others reminded. */
@Named("tellPublicationOverdue")
@Dependent
public class TellPublicationOverdueStep implements JavaDelegate {

    @Inject
    private TellPublicationOverdue tellPublicationOverdue;

    @Override
    public void execute(DelegateExecution execution) {
        TenderId tender = new TenderId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(TenderPublicationProcess.KEY + "/tellPublicationOverdue"),
                () -> tellPublicationOverdue.tell(new TellPublicationOverdue.Command(tender)));
    }
}
