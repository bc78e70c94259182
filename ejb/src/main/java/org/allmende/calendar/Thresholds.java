package org.allmende.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;
import org.allmende.shared.Money;

/**
 * The threshold amounts in force on a day, in pounds with VAT, for contracts not regulated by the Welsh Ministers.
 *
 * <p>Source, read in the primary text: Procurement Act 2023 ss.3, 5(5), 87(4), 123(2) and Schedule 1; the amounts from 24
 * February 2025 in S.I. 2025/163 reg 3, those from 1 January 2026 in S.I. 2025/1200 reg 2, which by its reg 3 leaves a
 * procurement alone that had begun before: the day of the tender notice (or, without one, of the first invitation) picks
 * the version.
 *
 * <p>Errors: {@code RULES_NOT_IN_FORCE} for a procurement that began before 24 February 2025.
 */
public final class Thresholds {

    private static final DatedRules<Thresholds> VERSIONS = read();

    private final LocalDate inForceFrom;
    private final Map<ThresholdKind, Threshold> amounts = new EnumMap<>(ThresholdKind.class);

    private Thresholds(LocalDate inForceFrom) {
        this.inForceFrom = inForceFrom;
    }

    /**
     * One amount.
     *
     * @param amount pounds with VAT
     * @param law where it stands
     */
    public record Threshold(Money amount, String law) {}

    /** The amounts for a procurement that began on that day. */
    public static Thresholds on(LocalDate began) {
        return VERSIONS.on(began);
    }

    /** The same, or for one that began before the Act was in force its first amounts: to measure a contract, not to open a procedure. */
    public static Thresholds onOrFirst(LocalDate began) {
        return VERSIONS.onOrFirst(began);
    }

    private static DatedRules<Thresholds> read() {
        Map<LocalDate, Thresholds> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(Thresholds.class, "thresholds-uk.csv")) {
            Money amount = Money.pounds(new BigDecimal(line.get(2)));
            versions.computeIfAbsent(LocalDate.parse(line.get(0)), Thresholds::new)
                    .amounts
                    .put(ThresholdKind.valueOf(line.get(1)), new Threshold(amount, line.get(3)));
        }
        return new DatedRules<>("Thresholds", versions);
    }

    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    public Threshold of(ThresholdKind kind) {
        Threshold threshold = amounts.get(kind);
        if (threshold == null) {
            throw new IllegalStateException("No threshold for " + kind + " from " + inForceFrom);
        }
        return threshold;
    }

    /** Whether an estimated value with VAT is "not less than" the threshold (ss.3(2)(a), 87(4)). */
    public boolean reached(ThresholdKind kind, Money estimatedWithVat) {
        return !estimatedWithVat.isLessThan(of(kind).amount());
    }
}
