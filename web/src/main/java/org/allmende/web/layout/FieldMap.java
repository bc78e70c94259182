package org.allmende.web.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The home page's field: one strip for each service, as wide as its cost. For {@code a:fieldmap}. */
public record FieldMap(String title, List<Group> groups, int count, BigDecimal cost) {
    private static final double LEFT = 12;
    private static final double RIGHT = 1232;
    private static final double GAP = 5;
    private static final double NARROWEST = 6;
    private static final double WIDEST = 22;

    /** Who runs a service. */
    public enum RunBy {
        COMMONS("c-value"),
        COMPANY("c-firm"),
        COUNCIL("c-hollow"),
        OPEN("c-open");

        private final String style;

        RunBy(String style) {
            this.style = style;
        }

        public String key() {
            return "layout.fieldmap." + name();
        }
    }

    /** A service as a strip. */
    public record Strip(RunBy runBy, BigDecimal cost) {}

    /** All strips of one kind, drawn as one path. */
    public record Group(String label, String style, int count, BigDecimal cost, String d) {}

    public static FieldMap of(String title, List<Strip> strips, Function<String, String> words) {
        double[] widths = widths(strips);
        Map<RunBy, StringBuilder> paths = new EnumMap<>(RunBy.class);
        double x = LEFT;
        for (int i = 0; i < strips.size(); i++) {
            paths.computeIfAbsent(strips.get(i).runBy(), k -> new StringBuilder())
                    .append(strip(x, widths[i]));
            x += widths[i] + GAP;
        }
        List<Group> groups = new ArrayList<>();
        paths.forEach((runBy, d) -> groups.add(group(runBy, strips, words.apply(runBy.key()), d.toString())));
        BigDecimal cost = strips.stream().map(Strip::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new FieldMap(title, List.copyOf(groups), strips.size(), cost);
    }

    private static Group group(RunBy runBy, List<Strip> strips, String label, String d) {
        List<Strip> own = strips.stream().filter(s -> s.runBy() == runBy).toList();
        BigDecimal cost = own.stream().map(Strip::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Group(label, runBy.style, own.size(), cost, d);
    }

    private static double[] widths(List<Strip> strips) {
        double total = Math.max(
                1, strips.stream().mapToDouble(s -> s.cost().doubleValue()).sum());
        double room = RIGHT - LEFT - GAP * strips.size();
        double[] widths = new double[strips.size()];
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            double share = strips.get(i).cost().doubleValue() / total * room;
            widths[i] = Math.max(NARROWEST, Math.min(share, Math.max(WIDEST, room / strips.size() * 2)));
            sum += widths[i];
        }
        double scale = room / Math.max(1, sum);
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= scale;
        }
        return widths;
    }

    private static String strip(double x, double w) {
        return String.format(
                Locale.ROOT,
                "M%.1f 4C%.1f 70 %.1f 130 %.1f 196H%.1fC%.1f 130 %.1f 70 %.1f 4z",
                x,
                x + 22,
                x - 22,
                x + 10,
                x + 10 + w,
                x + w - 22,
                x + w + 22,
                x + w);
    }
}
