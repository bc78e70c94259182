package org.allmende.bpmn.remedy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.remedy.LapseMoreTime;
import org.allmende.remedy.MoreTimeId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody has answered in time: the day stays. */
@Named("lapseMoreTime")
@Dependent
public class LapseMoreTimeStep implements JavaDelegate {

    @Inject
    private LapseMoreTime useCase;

    @Override
    public void execute(DelegateExecution execution) {
        MoreTimeId subject = new MoreTimeId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(MoreTimeProcess.KEY + "/lapseMoreTime"),
                () -> useCase.lapse(new LapseMoreTime.Command(subject)));
    }
}
