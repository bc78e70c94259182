package org.allmende.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;
import org.allmende.shared.DomainProblem;

/**
 * The least time for tenders or for requests to participate.
 *
 * <p>Source: Procurement Act 2023 s.54(3)-(5), read in the primary text: of all entries that apply the shortest counts; the
 * period begins with the day following the invitation and ends with the day by which tenders must be submitted, so 25 days
 * after an invitation on 1 March end on 26 March. A light touch contract has no least period, a contract below the
 * threshold only a reasonable one (s.87(6)).
 *
 * <p>Errors: {@code TENDERING_PERIOD_TOO_SHORT(days, earliest day)}, {@code RULES_NOT_IN_FORCE}.
 *
 * @param leastDays the least number of days; 0 means that the law sets none
 * @param because the circumstance whose entry counted
 * @param law where it stands
 */
public record TenderingPeriod(int leastDays, TenderCircumstance because, String law) {

    private static final DatedRules<Map<TenderCircumstance, TenderingPeriod>> TENDERING = read("TENDERING");
    private static final DatedRules<Map<TenderCircumstance, TenderingPeriod>> PARTICIPATION = read("PARTICIPATION");

    /** The least tendering period for a procurement that began on that day. */
    public static TenderingPeriod least(TenderSetting setting, LocalDate began) {
        return shortest(TENDERING.on(began), setting.tendering());
    }

    /** The least period for requests to participate in a competitive flexible procedure. */
    public static TenderingPeriod leastForParticipation(TenderSetting setting, LocalDate began) {
        return shortest(PARTICIPATION.on(began), setting.participation());
    }

    private static TenderingPeriod shortest(
            Map<TenderCircumstance, TenderingPeriod> version, Set<TenderCircumstance> circumstances) {
        return circumstances.stream()
                .map(version::get)
                .min(Comparator.comparingInt(TenderingPeriod::leastDays).thenComparing(TenderingPeriod::because))
                .orElseThrow();
    }

    private static DatedRules<Map<TenderCircumstance, TenderingPeriod>> read(String period) {
        Map<LocalDate, Map<TenderCircumstance, TenderingPeriod>> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(TenderingPeriod.class, "minimum-periods-uk.csv")) {
            if (line.get(1).equals(period)) {
                TenderCircumstance because = TenderCircumstance.valueOf(line.get(2));
                versions.computeIfAbsent(LocalDate.parse(line.get(0)), from -> new EnumMap<>(TenderCircumstance.class))
                        .put(because, new TenderingPeriod(Integer.parseInt(line.get(3)), because, line.get(4)));
            }
        }
        return new DatedRules<>("TenderingPeriod", versions);
    }

    /** The least period counted from the day of the invitation, day by day; empty where the law sets none. */
    public Optional<Period> from(LocalDate invited) {
        return leastDays == 0 ? Optional.empty() : Optional.of(Period.days(leastDays, Begins.AFTER_EVENT, invited));
    }

    /** The earliest day on which the deadline may lie, at any time of that day. */
    public LocalDate earliestDeadlineDay(LocalDate invited) {
        return from(invited).map(Period::lastDay).orElse(invited);
    }

    /** Refuses a deadline that leaves less than the least period. */
    public void require(LocalDate invited, Deadline deadline) {
        LocalDate earliest = earliestDeadlineDay(invited);
        if (London.dayOf(deadline.at()).isBefore(earliest)) {
            throw new DomainProblem("TENDERING_PERIOD_TOO_SHORT", leastDays, earliest);
        }
    }
}
