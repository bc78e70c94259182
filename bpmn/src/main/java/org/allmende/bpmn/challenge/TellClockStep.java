package org.allmende.bpmn.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.clock.TellClock;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A clock of the council has come to something: has those told whom it concerns. Which clock, the step's id tells. */
@Named("tellClock")
@Dependent
public class TellClockStep implements JavaDelegate {

    @Inject
    private TellClock tellClock;

    @Override
    public void execute(DelegateExecution execution) {
        String step = execution.getCurrentActivityId();
        EoiId eoi = new EoiId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(RightToChallenge.KEY + "/" + step),
                () -> tellClock.tell(new TellClock.Command(eoi, clockOf(step))));
    }

    static ClockRule clockOf(String step) {
        return switch (step) {
            case RightToChallenge.TELL_TIMING_CLOCK -> ClockRule.EOI_TIMING_NOTICE;
            case EoiDecision.TELL_DECISION_CLOCK -> ClockRule.EOI_DECISION;
            case RightToChallenge.TELL_PROCUREMENT_CLOCK -> ClockRule.EOI_PROCUREMENT_START;
            default -> throw new IllegalArgumentException(step);
        };
    }
}
