package org.allmende.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;

/**
 * Which services are light touch, and which of them may be reserved to public service mutuals, by their code of the Common
 * Procurement Vocabulary. Source: Procurement Act 2023 ss.9 and 33; Procurement Regulations 2024 Sch 1, table 1.
 */
public final class LightTouchServices {

    private static final DatedRules<LightTouchServices> VERSIONS = read();

    private final Map<String, Boolean> reservableByCode;

    private LightTouchServices(Map<String, Boolean> reservableByCode) {
        this.reservableByCode = Map.copyOf(reservableByCode);
    }

    /** The list as it is on this day; before the Act came into force, the first that there was. */
    public static LightTouchServices on(LocalDate day) {
        return VERSIONS.onOrFirst(day);
    }

    private static DatedRules<LightTouchServices> read() {
        Map<LocalDate, Map<String, Boolean>> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(LightTouchServices.class, "light-touch-cpv.csv")) {
            versions.computeIfAbsent(LocalDate.parse(line.get(0)), day -> new TreeMap<>())
                    .put(line.get(1), line.get(2).equals("yes"));
        }
        Map<LocalDate, LightTouchServices> rules = new TreeMap<>();
        versions.forEach((day, codes) -> rules.put(day, new LightTouchServices(codes)));
        return new DatedRules<>("LightTouchServices", rules);
    }

    /** @param cpv eight digits */
    public boolean contains(String cpv) {
        return reservableByCode.containsKey(cpv);
    }

    /** @param cpv eight digits */
    public boolean isReservable(String cpv) {
        return reservableByCode.getOrDefault(cpv, false);
    }
}
