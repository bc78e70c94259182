package org.allmende.bpmn.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.award.EndStandstill;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step of the award's process: the timer has rung; whether the standstill is over, the database's clock and the objections say. */
@Named("endStandstillStep")
@ApplicationScoped
public class EndStandstillStep implements JavaDelegate {

    private static final Actor STEP = Actor.process("Award/Task_EndStandstill");

    @Inject
    private EndStandstill standstill;

    @Override
    public void execute(DelegateExecution execution) {
        TenderId tender = new TenderId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                STEP,
                () -> execution.setVariable(
                        AwardProcess.SUSPENDED, !standstill.end(new EndStandstill.Command(tender))));
    }
}
