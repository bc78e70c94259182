package org.allmende.web.availability;

import java.time.Instant;
import org.allmende.availability.Outage;

/** An outage as a page shows it; minutes are rounded up. */
public record OutageLine(Instant from, Instant until, long minutes) {

    static OutageLine of(Outage outage) {
        return new OutageLine(
                outage.from(), outage.until(), outage.length().plusSeconds(59).toMinutes());
    }
}
