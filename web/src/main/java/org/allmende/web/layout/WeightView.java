package org.allmende.web.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A criterion's weight as a bar, or a main criterion above its parts. For {@code a:weights}.
 *
 * @param width the bar's length in hundredths of the longest; 0 of a main criterion, whose parts have theirs
 */
public record WeightView(String title, @Nullable String hint, BigDecimal points, int width, Level level) {

    /** Where a row stands: by itself, above its parts, or as a part. */
    public enum Level {
        ALONE,
        MAIN,
        PART
    }

    /** A criterion before the longest bar is known. */
    public record Row(String title, @Nullable String hint, BigDecimal points, Level level) {

        public Row(String title, @Nullable String hint, BigDecimal points) {
            this(title, hint, points, Level.ALONE);
        }
    }

    /** The row's style. */
    public String style() {
        return level.name().toLowerCase(Locale.ROOT);
    }

    public boolean isMain() {
        return level == Level.MAIN;
    }

    public static List<WeightView> of(List<Row> rows) {
        BigDecimal longest = rows.stream()
                .filter(row -> row.level() != Level.MAIN)
                .map(Row::points)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        List<WeightView> bars = new ArrayList<>();
        for (Row row : rows) {
            if (row.level() == Level.MAIN) {
                bars.add(new WeightView(row.title(), row.hint(), row.points(), 0, row.level()));
                continue;
            }
            int width = row.points()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(longest, 0, RoundingMode.HALF_UP)
                    .intValue();
            bars.add(new WeightView(row.title(), row.hint(), row.points(), width, row.level()));
        }
        return bars;
    }
}
