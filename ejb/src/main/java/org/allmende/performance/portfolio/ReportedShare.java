package org.allmende.performance.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of a milestone against the earlier ones of its contract and metric: the data beneath a signal.
 *
 * @param reported quantity of the newest report; null where nothing is reported
 * @param share reported of what was agreed; 1 is all of it
 * @param earlier how many earlier reports there are
 * @param median of their shares
 * @param deviation their median absolute deviation
 * @param late whether its day passed without a report
 */
public record ReportedShare(
        int number,
        String title,
        String metric,
        LocalDate dueOn,
        String status,
        boolean late,
        long agreed,
        @Nullable Long reported,
        @Nullable Double share,
        long earlier,
        @Nullable Double median,
        @Nullable Double deviation,
        boolean outlier) {}
