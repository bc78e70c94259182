package org.allmende.sample;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.allmende.shared.PortalClock;

/** The portal's clock in sample mode: the machine's, shifted by as much as the database's {@code portal_now()} is. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TravellingClock extends Clock {

    private volatile Duration shift = Duration.ZERO;

    void shiftBy(Duration newShift) {
        shift = newShift;
    }

    public Duration shift() {
        return shift;
    }

    @Override
    public ZoneId getZone() {
        return PortalClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), shift);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(shift);
    }
}
