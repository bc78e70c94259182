package org.allmende.web.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion's weight as a bar. For {@code a:weights}.
 *
 * @param width the bar's length in hundredths of the longest
 */
public record WeightView(String title, @Nullable String hint, BigDecimal points, int width) {

    /** A criterion before the longest bar is known. */
    public record Row(String title, @Nullable String hint, BigDecimal points) {}

    public static List<WeightView> of(List<Row> rows) {
        BigDecimal longest = rows.stream().map(Row::points).reduce(BigDecimal.ONE, BigDecimal::max);
        List<WeightView> bars = new ArrayList<>();
        for (Row row : rows) {
            int width = row.points()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(longest, 0, RoundingMode.HALF_UP)
                    .intValue();
            bars.add(new WeightView(row.title(), row.hint(), row.points(), width));
        }
        return bars;
    }
}
