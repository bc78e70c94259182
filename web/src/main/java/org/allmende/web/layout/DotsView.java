package org.allmende.web.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores of the winner and up to two others on one scale. For {@code a:dots}. */
public record DotsView(String winnerX, List<String> others) {
    private static final double LEFT = 12;
    private static final double LENGTH = 216;

    public static DotsView of(BigDecimal highest, BigDecimal winner, List<BigDecimal> others) {
        List<String> shapes = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            double x = x(others.get(i), highest);
            shapes.add(
                    i % 2 == 0
                            ? String.format(Locale.ROOT, "M%.1f 8h12v12h-12z", x - 6)
                            : String.format(Locale.ROOT, "M%.1f 14l7-7 7 7-7 7z", x - 7));
        }
        return new DotsView(String.format(Locale.ROOT, "%.1f", x(winner, highest)), List.copyOf(shapes));
    }

    private static double x(BigDecimal score, BigDecimal highest) {
        return LEFT + score.doubleValue() / highest.doubleValue() * LENGTH;
    }
}
