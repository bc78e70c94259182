package org.allmende.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;

/**
 * The least share of disabled or disadvantaged people in the workforce of a supported employment provider.
 *
 * <p>Source, read in the primary text: Procurement Act 2023 s.32(4) ("at least 30 per cent of the workforce").
 *
 * <p>Errors: {@code RULES_NOT_IN_FORCE} for a procurement that began before 24 February 2025.
 *
 * @param inForceFrom first day of this version
 * @param leastPercent of the workforce
 * @param law where it stands
 */
public record SupportedEmployment(LocalDate inForceFrom, int leastPercent, String law) {

    private static final int WHOLE = 100;
    private static final DatedRules<SupportedEmployment> VERSIONS = read();

    /** The rule for a procurement that began on that day. */
    public static SupportedEmployment on(LocalDate began) {
        return VERSIONS.on(began);
    }

    private static DatedRules<SupportedEmployment> read() {
        Map<LocalDate, SupportedEmployment> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(SupportedEmployment.class, "supported-employment-uk.csv")) {
            LocalDate from = LocalDate.parse(line.get(0));
            versions.put(from, new SupportedEmployment(from, Integer.parseInt(line.get(1)), line.get(2)));
        }
        return new DatedRules<>("SupportedEmployment", versions);
    }

    /** Whether that many of a workforce are enough; exactly the least share is. */
    public boolean isEnough(int supported, int workforce) {
        return workforce > 0 && (long) WHOLE * supported >= (long) leastPercent * workforce;
    }
}
