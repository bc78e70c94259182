package org.allmende.bpmn.tender;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.question.LapseTenderQuestion;
import org.allmende.tender.question.TenderQuestionId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The deadline for bids has passed: has the question closed without an answer. */
@Named("lapseTenderQuestion")
@Dependent
public class LapseTenderQuestionStep implements JavaDelegate {

    @Inject
    private LapseTenderQuestion lapseTenderQuestion;

    @Override
    public void execute(DelegateExecution execution) {
        TenderQuestionId question = new TenderQuestionId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(TenderQuestionProcess.KEY + "/lapseTenderQuestion"),
                () -> lapseTenderQuestion.lapse(new LapseTenderQuestion.Command(question)));
    }
}
