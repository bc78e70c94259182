package org.allmende.availability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much of a time the portal was there.
 *
 * @param measured how long it measured itself; zero where it did not
 * @param out how much of that it was not there
 * @param count how many outages touch it
 */
public record Availability(Duration measured, Duration out, int count) {

    private static final int PLACES = 3;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Between two instants, in which it measured itself without a break. */
    public static Availability of(Instant first, Instant last, List<Outage> outages) {
        if (!last.isAfter(first)) {
            return new Availability(Duration.ZERO, Duration.ZERO, 0);
        }
        List<Duration> within = outages.stream()
                .map(outage -> outage.within(first, last))
                .flatMap(Optional::stream)
                .toList();
        return new Availability(
                Duration.between(first, last), within.stream().reduce(Duration.ZERO, Duration::plus), within.size());
    }

    public boolean isMeasured() {
        return !measured.isZero();
    }

    /** In per cent, rounded down: it is 100 only where there was no outage at all. */
    public BigDecimal share() {
        BigDecimal all = BigDecimal.valueOf(measured.toMillis());
        BigDecimal there = BigDecimal.valueOf(measured.minus(out).toMillis());
        return there.multiply(WHOLE).divide(all, PLACES, RoundingMode.DOWN);
    }

    /** Minutes in which it was not there, rounded up. */
    public long minutes() {
        return out.plusSeconds(59).toMinutes();
    }
}
