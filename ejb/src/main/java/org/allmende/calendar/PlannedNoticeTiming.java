package org.allmende.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;

/**
 * When a planned procurement notice qualifies, so that the tendering period may be ten days.
 *
 * <p>Source, read in the primary text: Procurement Act 2023 s.15(3) ("published at least 40 days but not more than 12 months
 * before the day on which the tender notice is published") and s.54(4). Both days of the span are themselves in it: a notice of 1
 * March qualifies for tender notices from 10 April to 1 March of the next year.
 *
 * <p>Errors: {@code RULES_NOT_IN_FORCE} for a tender notice before 24 February 2025.
 *
 * @param inForceFrom first day of this version
 * @param leastDays between the two notices
 * @param mostMonths between the two notices
 * @param law where it stands
 */
public record PlannedNoticeTiming(LocalDate inForceFrom, int leastDays, int mostMonths, String law) {

    private static final DatedRules<PlannedNoticeTiming> VERSIONS = read();

    /** The rule for a tender notice of that day. */
    public static PlannedNoticeTiming on(LocalDate tender) {
        return VERSIONS.on(tender);
    }

    private static DatedRules<PlannedNoticeTiming> read() {
        Map<LocalDate, PlannedNoticeTiming> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(PlannedNoticeTiming.class, "planned-notices-uk.csv")) {
            LocalDate from = LocalDate.parse(line.get(0));
            versions.put(
                    from,
                    new PlannedNoticeTiming(
                            from, Integer.parseInt(line.get(1)), Integer.parseInt(line.get(2)), line.get(3)));
        }
        return new DatedRules<>("PlannedNoticeTiming", versions);
    }

    /** The first day of a tender notice for which it qualifies. */
    public LocalDate firstDay(LocalDate planned) {
        return planned.plusDays(leastDays);
    }

    /** The last day of a tender notice for which it qualifies. */
    public LocalDate lastDay(LocalDate planned) {
        return planned.plusMonths(mostMonths);
    }

    /** Whether a planned notice of that day qualifies for a tender notice of this one. */
    public boolean qualifies(LocalDate planned, LocalDate tender) {
        return !tender.isBefore(firstDay(planned)) && !tender.isAfter(lastDay(planned));
    }
}
