package org.allmende.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.availability.Disturbance;
import org.allmende.availability.Outage;

/** Outages of a tender's own time and what followed, as evidence to keep: instants are exact, lengths in seconds. */
final class OutagesCsv {

    private static final List<String> HEAD = List.of(
            "what",
            "number",
            "from",
            "until",
            "seconds",
            "deadline",
            "proposed",
            "status",
            "decided",
            "by",
            "new deadline",
            "reasons");

    private OutagesCsv() {}

    static String of(List<Outage> outages, List<Disturbance> disturbances) {
        Stream<List<String>> lines = Stream.concat(
                outages.stream().map(OutagesCsv::cells), disturbances.stream().map(OutagesCsv::cells));
        return Stream.concat(Stream.of(HEAD), lines)
                .map(cells -> CsvLine.of(cells) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(Outage outage) {
        return List.of(
                "outage",
                "",
                outage.from().toString(),
                outage.until().toString(),
                String.valueOf(outage.length().toSeconds()),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static List<String> cells(Disturbance disturbance) {
        return List.of(
                "disturbance",
                String.valueOf(disturbance.number()),
                disturbance.from().toString(),
                disturbance.until().toString(),
                String.valueOf(disturbance.lost().toSeconds()),
                disturbance.deadline().toString(),
                disturbance.proposed().toString(),
                disturbance.status().name(),
                text(disturbance.decidedAt()),
                disturbance.decidedByName().orElse(""),
                text(disturbance.newDeadline()),
                disturbance.reasons().orElse(""));
    }

    private static String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }
}
