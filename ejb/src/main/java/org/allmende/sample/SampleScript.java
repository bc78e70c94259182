package org.allmende.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.shared.PortalClock;

/**
 * What happens in the sample, when: acts of all capabilities in one order of time, each relative to the day of loading.
 * {@code script.at(-90, "10:15", "Friends of the library ask", () -> …)}. What one act makes and another needs goes by name:
 * {@link #keep} and {@link #kept}.
 */
public class SampleScript {

    /** One act of the script. */
    public record Act(Instant at, String what, Callable<?> act) {}

    private final LocalDate today;
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Object> kept = new HashMap<>();

    public SampleScript(Clock realClock) {
        this.today = LocalDate.now(realClock.withZone(PortalClock.ZONE));
    }

    public LocalDate day(int daysFromToday) {
        return today.plusDays(daysFromToday);
    }

    /**
     * @param daysFromToday negative: in the past
     * @param time London time, {@code 10:15}
     * @param what says in the log, should it fail, what was tried
     */
    public void at(int daysFromToday, String time, String what, Callable<?> act) {
        Instant instant = day(daysFromToday)
                .atTime(LocalTime.parse(time))
                .atZone(PortalClock.ZONE)
                .toInstant();
        acts.add(new Act(instant, what, act));
    }

    /** As {@link #at}, by a person: the actor is read at that moment, with the roles of that moment. */
    public void at(int daysFromToday, String time, String what, Callable<Actor> who, Callable<?> act) {
        at(daysFromToday, time, what, () -> Acting.as(who.call(), act));
    }

    public <T> T keep(String name, T thing) {
        kept.put(name, thing);
        return thing;
    }

    @SuppressWarnings("unchecked")
    public <T> T kept(String name) {
        return (T) Objects.requireNonNull(kept.get(name), () -> "the sample has no " + name + " yet");
    }

    /** All acts in the order of their time; acts of one instant in the order in which they were written. */
    List<Act> inOrder() {
        return acts.stream().sorted(Comparator.comparing(Act::at)).toList();
    }
}
