package org.allmende.web.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is planned from when to when, one row below the other, and how far it has come: a Gantt chart with its table. For {@code a:plan}.
 *
 * @param caption what the picture shows, as a sentence
 * @param rows in their order, for the table
 */
public record PlanChart(String caption, List<Row> rows, Plot wide, Plot narrow) {

    /** How far a row has come. */
    public enum State {
        /** Nothing has come of it yet, and it is not late. */
        PLANNED,
        /** Its last day has passed without anything. */
        LATE,
        /** Done, and not yet looked at by others. */
        CLAIMED,
        DONE
    }

    /**
     * What is planned, and what came of it.
     *
     * @param begins first planned day
     * @param due last planned day, not before the first
     * @param came the day on which it was done or claimed; null before
     */
    public record Row(
            String name,
            LocalDate begins,
            LocalDate due,
            @Nullable LocalDate came,
            State state,
            String words) {}

    /** A row in the picture. */
    public record Bar(
            String name,
            String nameX,
            String nameY,
            String x,
            String y,
            String width,
            String height,
            String doneY,
            String doneWidth,
            String doneHeight,
            String dueX,
            String markX,
            String markY,
            State state) {

        /** What came of it, from the first planned day on; nothing where nothing came. */
        public boolean isCome() {
            return state == State.CLAIMED || state == State.DONE;
        }

        public boolean isLate() {
            return state == State.LATE;
        }

        /** A cross. */
        public String getCross() {
            return "M" + markX + " " + markY + "m-6 -6l12 12m0 -12l-12 12";
        }

        public String getDueLine() {
            return "M" + dueX + " " + y + "v" + height;
        }
    }

    /** A month's name below, and its line. */
    public record Month(String x, String text) {}

    /** All coordinates of one width. */
    public record Plot(
            int width,
            int height,
            String labelY,
            List<Bar> bars,
            List<Month> months,
            @Nullable String today) {

        public String getBox() {
            return "0 0 " + width + " " + height;
        }
    }

    /** @param month how people of the reader's language write one, shortly */
    public static PlanChart of(String caption, List<Row> rows, LocalDate today, Function<YearMonth, String> month) {
        return new PlanChart(
                caption,
                List.copyOf(rows),
                new Drawing(rows, today, 760, 230, 34, 8, 6, 28).plot(month),
                new Drawing(rows, today, 350, 4, 50, 26, 3, 40).plot(month));
    }

    /** Puts days into a rectangle. */
    private static final class Drawing {

        private static final int BAR = 16;
        private static final int DONE = 8;
        private static final int RIGHT = 12;
        private static final int FOOT = 34;
        private static final int TOP = 4;

        private final List<Row> rows;
        private final LocalDate today;
        private final int width;
        private final int left;
        private final int rowHeight;
        private final int barTop;
        private final int names;
        private final int longestName;
        private final LocalDate first;
        private final LocalDate last;

        /**
         * @param left where the bars begin
         * @param barTop of a bar in its row: below its name, or beside it
         * @param names of months at most
         */
        Drawing(
                List<Row> rows,
                LocalDate today,
                int width,
                int left,
                int rowHeight,
                int barTop,
                int names,
                int longestName) {
            this.rows = rows;
            this.today = today;
            this.width = width;
            this.left = left;
            this.rowHeight = rowHeight;
            this.barTop = barTop;
            this.names = names;
            this.longestName = longestName;
            this.first =
                    rows.stream().map(Row::begins).min(LocalDate::compareTo).orElse(today);
            this.last = rows.stream()
                    .map(Drawing::end)
                    .max(LocalDate::compareTo)
                    .filter(end -> end.isAfter(first))
                    .orElse(first.plusDays(1));
        }

        private static LocalDate end(Row row) {
            return row.came() != null && row.came().isAfter(row.due()) ? row.came() : row.due();
        }

        Plot plot(Function<YearMonth, String> month) {
            int bottom = TOP + rows.size() * rowHeight;
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                bars.add(bar(rows.get(i), TOP + i * rowHeight));
            }
            boolean within = !today.isBefore(first) && !today.isAfter(last);
            return new Plot(
                    width,
                    bottom + FOOT,
                    text(bottom + 24),
                    bars,
                    months(month),
                    within ? "M" + text(x(today)) + " 0V" + text(bottom + 4) : null);
        }

        private Bar bar(Row row, int top) {
            double y = top + barTop;
            double from = x(row.begins());
            LocalDate came = row.came() == null ? row.begins() : row.came();
            double done = Math.max(2, x(came.isBefore(row.begins()) ? row.begins() : came) - from);
            double mark = row.state() == State.LATE ? x(row.due()) : from + done;
            return new Bar(
                    shortened(row.name()),
                    text(barTop > BAR ? left : 0),
                    text(barTop > BAR ? y - 8 : y + 13),
                    text(from),
                    text(y),
                    text(Math.max(2, x(row.due()) - from)),
                    text(BAR),
                    text(y + (BAR - DONE) / 2.0),
                    text(done),
                    text(DONE),
                    text(x(row.due())),
                    text(mark),
                    text(y + BAR / 2.0),
                    row.state());
        }

        private List<Month> months(Function<YearMonth, String> month) {
            YearMonth begin = YearMonth.from(first);
            long all = ChronoUnit.MONTHS.between(begin, YearMonth.from(last)) + 1;
            long every = Math.max(1, (all + names - 1) / names);
            List<Month> months = new ArrayList<>();
            for (long i = 0; i < all; i += every) {
                YearMonth named = begin.plusMonths(i);
                LocalDate day = named.atDay(1).isBefore(first) ? first : named.atDay(1);
                months.add(new Month(text(Math.min(x(day), width - 70.0)), month.apply(named)));
            }
            return months;
        }

        private String shortened(String name) {
            return name.length() <= longestName
                    ? name
                    : name.substring(0, longestName - 1).strip() + "…";
        }

        private double x(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
            return left + Math.max(0, Math.min(1, share)) * (width - RIGHT - left);
        }

        private static String text(double coordinate) {
            return String.format(Locale.ROOT, "%.1f", coordinate);
        }
    }
}
