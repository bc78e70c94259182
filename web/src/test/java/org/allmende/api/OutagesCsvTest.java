package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.allmende.availability.Disturbance;
import org.allmende.availability.DisturbanceStatus;
import org.allmende.availability.Outage;
import org.junit.jupiter.api.Test;

class OutagesCsvTest {

    private static final Instant FROM = Instant.parse("2026-11-26T11:40:00.25Z");
    private static final Instant UNTIL = Instant.parse("2026-11-26T11:50:00.25Z");
    private static final Instant DEADLINE = Instant.parse("2026-11-26T12:00:00Z");
    private static final String OUTAGE = "outage,,2026-11-26T11:40:00.250Z,2026-11-26T11:50:00.250Z,600,,,,,,,\r\n";

    @Test
    void saysWhatWasMeasuredAndWhatWaits() {
        String[] lines = OutagesCsv.of(
                        List.of(outage()), List.of(disturbance(Map.of("status", DisturbanceStatus.WAITING))))
                .split("(?<=\r\n)");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("what,number,from,until,seconds,deadline,");
        assertThat(lines[1]).isEqualTo(OUTAGE);
        assertThat(lines[2])
                .isEqualTo("disturbance,1,2026-11-26T11:40:00.250Z,2026-11-26T11:50:00.250Z,600,2026-11-26T12:00:00Z,"
                        + "2026-11-26T14:00:00Z,WAITING,,,,\r\n");
    }

    @Test
    void anOfficersReasonsAreNoFormulaAndNoLinesOfTheirOwn() {
        String table = OutagesCsv.of(
                List.of(),
                List.of(disturbance(Map.of(
                        "status",
                        DisturbanceStatus.REFUSED,
                        "decidedAt",
                        DEADLINE,
                        "decidedByName",
                        "Helen \"H.\" Marsh",
                        "reasons",
                        "=HYPERLINK(\"https://example.org\")\nAll bids were in before."))));
        assertThat(table)
                .contains("REFUSED,2026-11-26T12:00:00Z,\"Helen \"\"H.\"\" Marsh\",,")
                .endsWith(",\"'=HYPERLINK(\"\"https://example.org\"\")\nAll bids were in before.\"\r\n");
    }

    private static Outage outage() {
        return made(Outage.class, Map.of("from", FROM, "until", UNTIL));
    }

    private static Disturbance disturbance(Map<String, Object> more) {
        Disturbance made = made(
                Disturbance.class,
                Map.of(
                        "number",
                        1,
                        "from",
                        FROM,
                        "until",
                        UNTIL,
                        "lostSeconds",
                        600L,
                        "deadline",
                        DEADLINE,
                        "proposed",
                        DEADLINE.plusSeconds(7200)));
        more.forEach((name, value) -> set(made, name, value));
        return made;
    }

    /** As it comes out of the database. */
    private static <T> T made(Class<T> type, Map<String, Object> values) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T made = constructor.newInstance();
            values.forEach((name, value) -> set(made, name, value));
            return made;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(Object thing, String name, Object value) {
        try {
            Field field = thing.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(thing, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
