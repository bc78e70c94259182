package org.allmende.web.layout;

import java.util.ArrayList;
import java.util.List;

/** Counts that make up a whole, as one bar; the caption says in words what it shows. For {@code a:split}. */
public record SplitView(String caption, List<Piece> pieces) {
    private static final int LENGTH = 597;
    private static final int GAP = 3;
    private static final List<String> THREE = List.of("c-value", "c-firm", "c-hollow");
    private static final List<String> STYLES = List.of("c-value", "c-pend", "c-firm", "c-hollow");

    /** What is counted. */
    public record Count(String label, long count) {}

    /** A piece of the bar, drawn. */
    public record Piece(String label, long count, String style, String d) {}

    /** Draws the counts in their order, with as many fills as there are counts (at most four). */
    public static SplitView of(String caption, List<Count> counts) {
        return of(caption, counts, counts.size() == 3 ? THREE : STYLES);
    }

    /**
     * Draws the counts in their order.
     *
     * @param styles the fill of each, in the same order
     */
    public static SplitView of(String caption, List<Count> counts, List<String> styles) {
        long total = Math.max(1, counts.stream().mapToLong(Count::count).sum());
        List<Piece> pieces = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            double width = (LENGTH - GAP * (counts.size() - 1)) * (double) count.count() / total;
            String d = "M" + Math.round(x) + " 0H" + Math.round(x + width) + "V28H" + Math.round(x) + "z";
            pieces.add(new Piece(count.label(), count.count(), styles.get(i), d));
            x += width + GAP;
        }
        return new SplitView(caption, List.copyOf(pieces));
    }
}
