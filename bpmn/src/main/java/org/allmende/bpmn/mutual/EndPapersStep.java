package org.allmende.bpmn.mutual;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.ballot.EndPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After the last paper: has the key destroyed and the voting begin. */
@Named("endPapers")
@Dependent
public class EndPapersStep implements JavaDelegate {

    @Inject
    private EndPapers endPapers;

    @Override
    public void execute(DelegateExecution execution) {
        MutualId mutual = new MutualId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(Actor.process("StaffMutual/endPapers"), () -> endPapers.end(new EndPapers.Command(mutual)));
    }
}
