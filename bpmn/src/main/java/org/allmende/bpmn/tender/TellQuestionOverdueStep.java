package org.allmende.bpmn.tender;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.question.TellQuestionOverdue;
import org.allmende.tender.question.TenderQuestionId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The time for an answer is over: has it said. */
@Named("tellQuestionOverdue")
@Dependent
public class TellQuestionOverdueStep implements JavaDelegate {

    @Inject
    private TellQuestionOverdue tellQuestionOverdue;

    @Override
    public void execute(DelegateExecution execution) {
        TenderQuestionId question = new TenderQuestionId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(TenderQuestionProcess.KEY + "/tellQuestionOverdue"),
                () -> tellQuestionOverdue.tell(new TellQuestionOverdue.Command(question)));
    }
}
