package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Moves the portal's clock: the database's, the application's and the engine's together, through every timer on the way. */
@ApplicationScoped
public class TimeTravel {

    private static final Duration BEHIND = Duration.ofMinutes(-1);

    @Inject
    private ShiftStore store;

    @Inject
    private TravellingClock clock;

    @Inject
    private DueWork dueWork;

    /** After a restart: the clock goes on from where it was. */
    public void restore() {
        apply(store.load());
    }

    /** Whether the portal's clock is behind the machine's: time only travels ahead once the sample is lived. */
    boolean isInThePast() {
        return clock.shift().compareTo(BEHIND) < 0;
    }

    /** Goes to the instant; timers due on the way fire at their own time, in order. Never fires twice, never goes back. */
    public void forwardTo(Instant target) {
        for (int fired = 0; fired < 10_000; fired++) {
            DueWork.Due first = dueWork.firstUntil(target).orElse(null);
            if (first == null) {
                break;
            }
            if (first.at().isAfter(clock.instant())) {
                jumpTo(first.at());
            }
            dueWork.run(first);
        }
        if (target.isAfter(clock.instant())) {
            jumpTo(target);
        }
    }

    /** Where a script begins: no timer runs, and the clock may go back. For an empty portal only. */
    void beginAt(Instant start) {
        jumpTo(start);
    }

    /**
     * The portal is away for so long, as after a kill: no timer fires meanwhile and no beat comes. What was due is due late; the next
     * beat finds the outage.
     */
    public void away(Duration time) {
        jumpTo(clock.instant().plus(time), true);
    }

    private void jumpTo(Instant instant) {
        jumpTo(instant, false);
    }

    private void jumpTo(Instant instant, boolean nobodyThere) {
        Duration shift = clock.shift().plus(Duration.between(clock.instant(), instant));
        store.save(shift, nobodyThere);
        apply(shift);
    }

    private void apply(Duration shift) {
        clock.shiftBy(shift);
        dueWork.shiftBy(shift);
    }
}
