package org.allmende.bpmn.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.TellOverdueClock;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A clock of the council ran out: has the case say so. Which clock, the step's id tells. */
@Named("tellOverdueClock")
@Dependent
public class TellOverdueClockStep implements JavaDelegate {

    @Inject
    private TellOverdueClock tellOverdueClock;

    @Override
    public void execute(DelegateExecution execution) {
        String step = execution.getCurrentActivityId();
        EoiId eoi = new EoiId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(RightToChallenge.KEY + "/" + step),
                () -> tellOverdueClock.tell(new TellOverdueClock.Command(eoi, clockOf(step))));
    }

    static ClockRule clockOf(String step) {
        return switch (step) {
            case RightToChallenge.TELL_TIMING_OVERDUE -> ClockRule.EOI_TIMING_NOTICE;
            case RightToChallenge.TELL_DECISION_OVERDUE -> ClockRule.EOI_DECISION;
            default -> throw new IllegalArgumentException(step);
        };
    }
}
