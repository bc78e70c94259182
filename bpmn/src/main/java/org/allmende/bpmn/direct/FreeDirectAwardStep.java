package org.allmende.bpmn.direct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.direct.DirectAwardId;
import org.allmende.direct.FreeDirectAward;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step of a direct award: whether it is free for the contract, the database's clock and the objections say. */
@Named("freeDirectAwardStep")
@ApplicationScoped
public class FreeDirectAwardStep implements JavaDelegate {

    private static final Actor STEP = Actor.process("DirectAward/Task_FreeDirect");

    @Inject
    private FreeDirectAward freeDirectAward;

    @Override
    public void execute(DelegateExecution execution) {
        DirectAwardId direct = new DirectAwardId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                STEP,
                () -> execution.setVariable(
                        DirectAwardProcess.SUSPENDED, !freeDirectAward.free(new FreeDirectAward.Command(direct))));
    }
}
