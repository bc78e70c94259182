package org.allmende.evaluation.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;
import org.allmende.shared.DomainProblem;

/**
 * One thing that every bid is checked for. The list is data with the day from which each version is in force and the source of
 * every line.
 *
 * <p>Source: Procurement Act 2023 ss.19(2)-(5), 26, 28, 57, 62 and Schs 6 and 7. Errors: {@code COMPLIANCE_ITEM_UNKNOWN}.
 *
 * @param code text key {@code compliance.item.<code>}
 * @param mandatory whether a bid for which it stands must be disregarded; else it may be
 * @param law where it stands
 */
public record CheckItem(String code, ItemKind kind, boolean mandatory, String law) {

    /** The item about an abnormally low price. */
    public static final String PRICE = "PRICE";

    /** The item about conditions of participation. */
    public static final String CONDITIONS = "CONDITIONS";

    private static final DatedRules<Version> VERSIONS = read();

    /**
     * The items that are in force from one day on.
     *
     * @param from that day
     */
    public record Version(LocalDate from, List<CheckItem> items) {

        public Version {
            items = List.copyOf(items);
        }

        /** Refuses a code that is none of the list. */
        public CheckItem get(String code) {
            return items.stream()
                    .filter(item -> item.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new DomainProblem("COMPLIANCE_ITEM_UNKNOWN"));
        }
    }

    /** What a tender that was published on that day is checked by; the first version also for those before it. */
    public static Version on(LocalDate published) {
        return VERSIONS.onOrFirst(published);
    }

    private static DatedRules<Version> read() {
        Map<LocalDate, List<CheckItem>> items = new TreeMap<>();
        for (List<String> line : DataLines.of(CheckItem.class, "check-items-uk.csv")) {
            items.computeIfAbsent(LocalDate.parse(line.get(0)), day -> new ArrayList<>())
                    .add(new CheckItem(
                            line.get(1),
                            ItemKind.valueOf(line.get(2)),
                            line.get(3).equals("MUST"),
                            line.get(4)));
        }
        Map<LocalDate, Version> versions = new TreeMap<>();
        items.forEach((from, all) -> versions.put(from, new Version(from, all)));
        return new DatedRules<>("CheckItem", versions);
    }
}
