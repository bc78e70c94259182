package org.allmende.bpmn.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.register.data.DataRequestId;
import org.allmende.register.data.TellDataClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The clock of an answer has come to something: has those told whom it concerns. */
@Named("tellDataClock")
@Dependent
public class TellDataClockStep implements JavaDelegate {

    @Inject
    private TellDataClock tellDataClock;

    @Override
    public void execute(DelegateExecution execution) {
        DataRequestId request = new DataRequestId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(DataRequestProcess.KEY + "/" + execution.getCurrentActivityId()),
                () -> tellDataClock.tell(new TellDataClock.Command(request)));
    }
}
