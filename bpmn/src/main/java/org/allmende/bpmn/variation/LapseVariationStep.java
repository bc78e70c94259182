package org.allmende.bpmn.variation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.variation.LapseVariation;
import org.allmende.variation.VariationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A change of a contract is not answered in time: it lapses. */
@Named("lapseVariation")
@Dependent
public class LapseVariationStep implements JavaDelegate {

    @Inject
    private LapseVariation useCase;

    @Override
    public void execute(DelegateExecution execution) {
        VariationId subject = new VariationId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ContractVariationProcess.KEY + "/lapseVariation"),
                () -> useCase.lapse(new LapseVariation.Command(subject)));
    }
}
