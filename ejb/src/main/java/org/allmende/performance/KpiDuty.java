package org.allmende.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;
import org.allmende.shared.Money;

/**
 * Whether the law wants key performance indicators of a contract. Procurement Act 2023 s.52(1), (6)(d), read in the primary text: before
 * a public contract of more than £5 million is entered into, at least three; light touch contracts are exempt. Frameworks, concessions and
 * private utilities are exempt too; the portal knows none of them.
 */
public enum KpiDuty {
    /** At least three, or published reasons why not (s.52(2)). */
    REQUIRED,
    /** Exempt, and free to set some. */
    LIGHT_TOUCH,
    /** Not above the amount; free to set some. */
    BELOW;

    private static final DatedRules<Amount> VERSIONS = read();

    private record Amount(Money more, int least) {}

    /**
     * @param value the contract's estimated value over its whole term, pounds with VAT
     * @param began the day on which the procurement began
     */
    public static KpiDuty of(Money value, boolean lightTouch, LocalDate began) {
        if (lightTouch) {
            return LIGHT_TOUCH;
        }
        return value.isGreaterThan(VERSIONS.onOrFirst(began).more()) ? REQUIRED : BELOW;
    }

    /** The least number of indicators where they are required. */
    public static int least(LocalDate began) {
        return VERSIONS.onOrFirst(began).least();
    }

    private static DatedRules<Amount> read() {
        Map<LocalDate, Amount> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(KpiDuty.class, "kpi-uk.csv")) {
            Money more = Money.pounds(new BigDecimal(line.get(1)));
            versions.put(LocalDate.parse(line.get(0)), new Amount(more, Integer.parseInt(line.get(2))));
        }
        return new DatedRules<>("KpiDuty", versions);
    }
}
