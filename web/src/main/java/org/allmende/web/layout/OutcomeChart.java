package org.allmende.web.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An outcome over time against its target and against what happens without the service. Axes start at zero. For
 * {@code a:outcome}.
 *
 * @param caption what the picture shows, as a sentence
 * @param title the same with its numbers, for those who do not see it
 * @param unit appended to each number, with its space: {@code " %"}
 */
public record OutcomeChart(
        String caption, String title, String unit, BigDecimal baseline, List<Row> rows, Plot wide, Plot narrow) {

    /** One period; a claimed value is not yet verified. */
    public record Row(String label, @Nullable BigDecimal value, BigDecimal target, boolean claimed) {}

    /** Words at the right end of a line. */
    public record End(String text, boolean strong, String y) {}

    /** A line across, with its number. */
    public record Axis(String y, String textY, String label) {}

    /** A period's name below the axis; the last one of a narrow picture ends with it. */
    public record Label(String x, String text, String anchor) {}

    /** A value. */
    public record Point(String x, String y, boolean claimed) {}

    /** All coordinates of one width. */
    public record Plot(
            int right,
            int labelY,
            List<Axis> axes,
            List<Label> labels,
            String base,
            String target,
            String line,
            String dash,
            List<Point> points,
            List<End> ends) {}

    /** The three words at the ends of the lines. */
    public record Words(String value, String target, String baseline) {}

    public static OutcomeChart of(
            String caption, String title, String unit, BigDecimal baseline, List<Row> rows, Words words) {
        Drawing wide = new Drawing(rows, baseline, unit, 760, 642, 630, 284, 6);
        Drawing narrow = new Drawing(rows, baseline, unit, 350, 336, 324, 224, 3);
        return new OutcomeChart(
                caption, title, unit, baseline, List.copyOf(rows), wide.plot(words), narrow.plot(words));
    }

    /** Puts values into a rectangle. */
    private static final class Drawing {
        private static final double LEFT = 60;
        private static final double TOP = 16;
        private static final double HALF_A_LABEL = 44;
        private final List<Row> rows;
        private final BigDecimal baseline;
        private final String unit;
        private final int width;
        private final int right;
        private final double last;
        private final double bottom;
        private final int every;
        private final double step;

        Drawing(
                List<Row> rows,
                BigDecimal baseline,
                String unit,
                int width,
                int right,
                int last,
                int bottom,
                int names) {
            this.width = width;
            this.rows = rows;
            this.baseline = baseline;
            this.unit = unit;
            this.right = right;
            this.last = last;
            this.bottom = bottom;
            this.every = Math.max(1, (rows.size() + names - 1) / names);
            this.step = step(rows, baseline);
        }

        private static double step(List<Row> rows, BigDecimal baseline) {
            double highest = baseline.doubleValue();
            for (Row row : rows) {
                highest = Math.max(highest, row.target().doubleValue());
                highest =
                        Math.max(highest, row.value() == null ? 0 : row.value().doubleValue());
            }
            double raw = Math.max(highest, 1) / 3;
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            for (double nice : new double[] {1, 2, 2.5, 5, 10}) {
                if (nice * power >= raw) {
                    return nice * power;
                }
            }
            return 10 * power;
        }

        Plot plot(Words words) {
            StringBuilder line = new StringBuilder();
            StringBuilder dash = new StringBuilder();
            StringBuilder target = new StringBuilder();
            List<Point> points = new ArrayList<>();
            String before = "";
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                String x = text(x(i));
                target.append(i == 0 ? "M" : "L").append(x).append(' ').append(text(y(row.target())));
                if (row.value() != null) {
                    String here = x + " " + text(y(row.value()));
                    if (row.claimed() && !before.isEmpty()) {
                        dash.append('M').append(before).append('L').append(here);
                    } else {
                        line.append(line.isEmpty() ? "M" : "L").append(here);
                    }
                    points.add(new Point(x, text(y(row.value())), row.claimed()));
                    before = here;
                }
            }
            String base = "M" + text(LEFT) + " " + text(y(baseline)) + "H" + text(last);
            return new Plot(
                    right,
                    (int) bottom + 26,
                    axes(),
                    labels(),
                    base,
                    target.toString(),
                    line.toString(),
                    dash.toString(),
                    points,
                    ends(words));
        }

        private List<Axis> axes() {
            List<Axis> axes = new ArrayList<>();
            for (int i = 0; i <= 3; i++) {
                double y = bottom - i * (bottom - TOP) / 3;
                BigDecimal value = BigDecimal.valueOf(i * step).stripTrailingZeros();
                axes.add(new Axis(text(y), text(y + 5), value.toPlainString() + unit));
            }
            return axes;
        }

        private List<Label> labels() {
            List<Label> labels = new ArrayList<>();
            for (int i = 0; i < rows.size(); i += every) {
                boolean beyond = x(i) + HALF_A_LABEL > width;
                labels.add(new Label(text(beyond ? width : x(i)), rows.get(i).label(), beyond ? "end" : "middle"));
            }
            return labels;
        }

        /** Keeps a line's height between the words at the ends. */
        private List<End> ends(Words words) {
            List<Row> valued = rows.stream().filter(r -> r.value() != null).toList();
            double value = valued.isEmpty() ? bottom : y(lastValue(valued));
            double target =
                    rows.isEmpty() ? bottom : y(rows.get(rows.size() - 1).target());
            double base = y(baseline);
            if (Math.abs(value - target) < 18) {
                double middle = (value + target) / 2;
                boolean above = value <= target;
                value = middle + (above ? -9 : 9);
                target = middle + (above ? 9 : -9);
            }
            base = Math.max(base, Math.max(value, target) + 18 > base && base >= target ? target + 18 : base);
            List<End> ends = new ArrayList<>();
            if (!valued.isEmpty()) {
                ends.add(new End(words.value(), true, text(value + 5)));
            }
            ends.add(new End(words.target(), false, text(target + 5)));
            ends.add(new End(words.baseline(), false, text(base + 5)));
            return ends;
        }

        private static BigDecimal lastValue(List<Row> valued) {
            BigDecimal value = valued.get(valued.size() - 1).value();
            return value == null ? BigDecimal.ZERO : value;
        }

        private double x(int index) {
            return rows.size() < 2 ? LEFT : LEFT + index * (last - LEFT) / (rows.size() - 1);
        }

        private double y(BigDecimal value) {
            return bottom - value.doubleValue() / (3 * step) * (bottom - TOP);
        }

        private static String text(double coordinate) {
            return String.format(Locale.ROOT, "%.1f", coordinate);
        }
    }
}
