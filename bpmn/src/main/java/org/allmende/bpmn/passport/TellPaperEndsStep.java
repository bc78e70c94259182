package org.allmende.bpmn.passport;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.passport.TellPaperEnds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells organisations which of their papers end. */
@Named("tellPaperEnds")
@Dependent
public class TellPaperEndsStep implements JavaDelegate {

    @Inject
    private TellPaperEnds tellPaperEnds;

    @Override
    public void execute(DelegateExecution execution) {
        Acting.run(
                Actor.process(PaperReminder.KEY + "/" + execution.getCurrentActivityId()),
                () -> tellPaperEnds.tell(new TellPaperEnds.Command()));
    }
}
