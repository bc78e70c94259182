package org.allmende.bpmn.mutual;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.PassOverSilence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The employer has not answered in time: the circle may go on. */
@Named("passOverSilence")
@Dependent
public class PassOverSilenceStep implements JavaDelegate {

    @Inject
    private PassOverSilence passOverSilence;

    @Override
    public void execute(DelegateExecution execution) {
        MutualId mutual = new MutualId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process("StaffMutual/passOverSilence"),
                () -> passOverSilence.passOver(new PassOverSilence.Command(mutual)));
    }
}
