package org.allmende.bpmn.extension;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.extension.ExtensionId;
import org.allmende.extension.LapseExtension;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The last day of an option has passed: it lapses. */
@Named("lapseExtension")
@Dependent
public class LapseExtensionStep implements JavaDelegate {

    @Inject
    private LapseExtension useCase;

    @Override
    public void execute(DelegateExecution execution) {
        ExtensionId subject = new ExtensionId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ContractExtensionProcess.KEY + "/lapseExtension"),
                () -> useCase.lapse(new LapseExtension.Command(subject)));
    }
}
