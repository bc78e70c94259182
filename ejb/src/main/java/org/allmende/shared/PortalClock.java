package org.allmende.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Produces the portal's clock. Sample mode replaces it by one that travels; production has no other than this. */
@ApplicationScoped
public class PortalClock {

    /** The zone in which the law's days begin and end for the first rule set, England. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new SystemClock();
    }

    /** A clock that CDI can proxy: {@link Clock#system} returns a final class. */
    static class SystemClock extends Clock {

        private final Clock clock = Clock.system(ZONE);

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }

        @Override
        public java.time.Instant instant() {
            return clock.instant();
        }
    }
}
