package org.allmende.web.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Money over months in three cases, with the line of nothing and the worst month of the case that is shown. For
 * {@code a:balance}; the table beside it is the truth.
 *
 * @param caption what the picture shows, as a sentence
 * @param title the same with its numbers, for those who do not see it
 */
public record BalanceChart(String caption, String title, Names names, Plot wide, Plot narrow) {

    /** What each line is called. */
    public record Names(String low, String expected, String high, String worst) {}

    /** Balances at the end of each month. */
    public record Lines(List<BigDecimal> low, List<BigDecimal> expected, List<BigDecimal> high) {}

    /** A line across, with its amount. */
    public record Axis(String y, String textY, String label) {}

    /** A month's name below. */
    public record Label(String x, String text, String anchor) {}

    /** A name at the right end of a line. */
    public record End(String text, boolean strong, String y) {}

    /** All coordinates of one width. */
    public record Plot(
            int left,
            int right,
            int labelY,
            List<Axis> axes,
            List<Label> labels,
            String zero,
            String low,
            String expected,
            String high,
            String worstX,
            String worstY,
            List<End> ends) {}

    /**
     * Draws it.
     *
     * @param months their names, one for each balance, at least one
     * @param worst index of the worst month of the expected case
     * @param money how an amount is written
     */
    public static BalanceChart of(
            String caption,
            String title,
            List<String> months,
            Lines lines,
            int worst,
            Names names,
            Function<BigDecimal, String> money) {
        return new BalanceChart(
                caption,
                title,
                names,
                new Drawing(lines, months, money, 90, 640, 760, 284, 6).plot(worst, names),
                new Drawing(lines, months, money, 90, 336, 350, 224, 3).plot(worst, names));
    }

    /** Puts balances into a rectangle. */
    private static final class Drawing {
        private static final double TOP = 16;
        private static final double HALF_A_LABEL = 40;
        private static final double LINE = 18;
        private static final int STEPS = 4;
        private final Lines lines;
        private final List<String> months;
        private final Function<BigDecimal, String> money;
        private final int left;
        private final int right;
        private final int width;
        private final int bottom;
        private final int named;
        private final double step;
        private final double lowest;
        private final int count;

        Drawing(
                Lines lines,
                List<String> months,
                Function<BigDecimal, String> money,
                int left,
                int right,
                int width,
                int bottom,
                int named) {
            this.lines = lines;
            this.months = months;
            this.money = money;
            this.left = left;
            this.right = right;
            this.width = width;
            this.bottom = bottom;
            this.named = named;
            double least =
                    Math.min(0, all().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
            double most =
                    Math.max(0, all().mapToDouble(BigDecimal::doubleValue).max().orElse(0));
            this.step = nice(Math.max(most - least, 1) / STEPS);
            this.lowest = Math.floor(least / step) * step;
            this.count = (int) Math.max(1, Math.ceil((most - lowest) / step));
        }

        private Stream<BigDecimal> all() {
            return Stream.of(lines.low(), lines.expected(), lines.high()).flatMap(List::stream);
        }

        private static double nice(double raw) {
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            for (double factor : new double[] {1, 2, 2.5, 5}) {
                if (factor * power >= raw) {
                    return factor * power;
                }
            }
            return 10 * power;
        }

        Plot plot(int worst, Names names) {
            return new Plot(
                    left,
                    right,
                    bottom + 26,
                    axes(),
                    labels(),
                    "M" + left + " " + text(y(0)) + "H" + right,
                    path(lines.low()),
                    path(lines.expected()),
                    path(lines.high()),
                    text(x(worst)),
                    text(y(lines.expected().get(worst).doubleValue())),
                    ends(names));
        }

        private List<Axis> axes() {
            List<Axis> axes = new ArrayList<>();
            for (int i = 0; i <= count; i++) {
                double value = lowest + i * step;
                axes.add(new Axis(
                        text(y(value)), text(y(value) + 5), money.apply(BigDecimal.valueOf(Math.round(value)))));
            }
            return axes;
        }

        private List<Label> labels() {
            int every = Math.max(1, (months.size() + named - 1) / named);
            List<Label> labels = new ArrayList<>();
            for (int i = 0; i < months.size(); i += every) {
                boolean beyond = x(i) + HALF_A_LABEL > width;
                labels.add(new Label(text(beyond ? width : x(i)), months.get(i), beyond ? "end" : "middle"));
            }
            return labels;
        }

        private String path(List<BigDecimal> balances) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < balances.size(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(text(x(i)))
                        .append(' ')
                        .append(text(y(balances.get(i).doubleValue())));
            }
            return path.toString();
        }

        /** Names never lie on one another: each keeps a line's height from the one above. */
        private List<End> ends(Names names) {
            record Named(String name, boolean strong, double y) {}
            List<Named> wanted = Stream.of(
                            new Named(names.high(), false, last(lines.high())),
                            new Named(names.expected(), true, last(lines.expected())),
                            new Named(names.low(), false, last(lines.low())))
                    .sorted(Comparator.comparingDouble(Named::y))
                    .toList();
            List<End> ends = new ArrayList<>();
            double free = TOP;
            for (Named name : wanted) {
                double y = Math.max(free, name.y());
                ends.add(new End(name.name(), name.strong(), text(y + 5)));
                free = y + LINE;
            }
            return ends;
        }

        private double last(List<BigDecimal> balances) {
            return y(balances.get(balances.size() - 1).doubleValue());
        }

        private double x(int month) {
            return months.size() < 2 ? left : left + (double) month * (right - left) / (months.size() - 1);
        }

        private double y(double value) {
            return bottom - (value - lowest) / (count * step) * (bottom - TOP);
        }

        private static String text(double coordinate) {
            return String.format(Locale.ROOT, "%.1f", coordinate);
        }
    }
}
