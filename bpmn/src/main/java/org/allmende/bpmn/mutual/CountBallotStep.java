package org.allmende.bpmn.mutual;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.ballot.CountBallot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After the last vote: has it counted, and remembers whether it was carried. */
@Named("countBallot")
@Dependent
public class CountBallotStep implements JavaDelegate {

    @Inject
    private CountBallot countBallot;

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        MutualId mutual = new MutualId(UUID.fromString(execution.getProcessBusinessKey()));
        boolean carried = Acting.as(
                Actor.process("StaffMutual/countBallot"), () -> countBallot.count(new CountBallot.Command(mutual)));
        execution.setVariable(StaffMutual.CARRIED, carried);
    }
}
