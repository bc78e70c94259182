package org.allmende.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;

/**
 * So many months before an event its followers are told; 0: on its day.
 *
 * @param months at least 0
 */
public record WarningStage(WarningEvent event, int months) {

    private static final DatedRules<List<WarningStage>> RULES = read();

    /** The stages as they are on that day. */
    public static List<WarningStage> on(LocalDate day) {
        return RULES.on(day);
    }

    private static DatedRules<List<WarningStage>> read() {
        Map<LocalDate, List<WarningStage>> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(WarningStage.class, "warning-stages.csv")) {
            versions.computeIfAbsent(LocalDate.parse(line.get(0)), day -> new ArrayList<>())
                    .add(new WarningStage(WarningEvent.valueOf(line.get(1)), Integer.parseInt(line.get(2))));
        }
        return new DatedRules<>("warning stages", versions);
    }
}
