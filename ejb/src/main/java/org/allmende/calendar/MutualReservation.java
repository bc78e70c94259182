package org.allmende.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;

/**
 * The two clocks of a contract that is reserved to public service mutuals: its longest term, and the years for which a mutual
 * that had one by the same authority for the same kind of services may not have the next.
 *
 * <p>Source, read in the primary text: Procurement Act 2023 s.33(1)(b) ("a maximum term of five years or less") and s.33(5)
 * ("has not entered into a comparable contract during the period of three years ending with the day on which the contract …
 * is awarded"). A period that ends <em>with</em> a day includes it.
 *
 * <p>Errors: {@code RULES_NOT_IN_FORCE} for a procurement that began before 24 February 2025.
 *
 * @param inForceFrom first day of this version
 * @param termYears longest term
 * @param barYears years of the bar
 * @param law where it stands
 */
public record MutualReservation(LocalDate inForceFrom, int termYears, int barYears, String law) {

    private static final DatedRules<MutualReservation> VERSIONS = read();

    /** The rules for a procurement that began on that day. */
    public static MutualReservation on(LocalDate began) {
        return VERSIONS.on(began);
    }

    private static DatedRules<MutualReservation> read() {
        Map<LocalDate, MutualReservation> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(MutualReservation.class, "mutual-reservations-uk.csv")) {
            LocalDate from = LocalDate.parse(line.get(0));
            versions.put(
                    from,
                    new MutualReservation(
                            from, Integer.parseInt(line.get(1)), Integer.parseInt(line.get(2)), line.get(3)));
        }
        return new DatedRules<>("MutualReservation", versions);
    }

    /** The last day that a contract with this first day may have, every extension included. */
    public LocalDate latestEnd(LocalDate start) {
        return start.plusYears(termYears).minusDays(1);
    }

    /** Whether a term from the first to the last day, both included, is short enough. */
    public boolean allowsTerm(LocalDate start, LocalDate end) {
        return !end.isBefore(start) && !end.isAfter(latestEnd(start));
    }

    /** Whether a comparable contract entered into on that day bars an award on this one. */
    public boolean bars(LocalDate entered, LocalDate award) {
        LocalDate first = award.minusYears(barYears).plusDays(1);
        return !entered.isBefore(first) && !entered.isAfter(award);
    }

    /** The first day on or after the contract's own on which an award is not barred by it any more. */
    public LocalDate firstFreeAward(LocalDate entered) {
        LocalDate day = entered.plusYears(barYears);
        while (bars(entered, day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
