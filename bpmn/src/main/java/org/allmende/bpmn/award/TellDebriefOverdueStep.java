package org.allmende.bpmn.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.award.debrief.DebriefQuestionId;
import org.allmende.award.debrief.TellDebriefOverdue;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The answer to a question about an assessment summary is late: has the council reminded. */
@Named("tellDebriefOverdue")
@Dependent
public class TellDebriefOverdueStep implements JavaDelegate {

    @Inject
    private TellDebriefOverdue tellDebriefOverdue;

    @Override
    public void execute(DelegateExecution execution) {
        DebriefQuestionId question = new DebriefQuestionId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(DebriefProcess.KEY + "/tellDebriefOverdue"),
                () -> tellDebriefOverdue.tell(new TellDebriefOverdue.Command(question)));
    }
}
