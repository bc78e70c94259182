package org.allmende.web.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was paid of a cap, what is being verified, what is left, and what was expected by now. For {@code a:cap}.
 *
 * @param caption what the picture shows, as a sentence
 * @param title the same with its numbers, for those who do not see it
 */
public record CapBar(
        String caption,
        String title,
        String paidText,
        String capText,
        @Nullable String expectedText,
        List<Key> key,
        Plot wide,
        Plot narrow) {

    /** How wide a letter of the words at the mark is at most. */
    private static final double LETTER = 8;

    /** Amounts, all in the same currency. */
    public record Amounts(
            BigDecimal paid,
            BigDecimal pending,
            BigDecimal cap,
            @Nullable BigDecimal expected) {}

    /** Words for the ends and the mark. */
    public record Words(
            String caption,
            String title,
            String paid,
            String cap,
            @Nullable String expected,
            List<Key> key) {}

    /** One entry below the picture. */
    public record Key(String style, String text) {}

    /** Coordinates of one width. */
    public record Plot(
            int right,
            String paid,
            String pending,
            String rest,
            @Nullable String expected,
            String expectedX,
            String expectedAnchor) {}

    public static CapBar of(Amounts amounts, Words words) {
        return new CapBar(
                words.caption(),
                words.title(),
                words.paid(),
                words.cap(),
                words.expected(),
                words.key(),
                plot(amounts, words.expected(), 758),
                plot(amounts, words.expected(), 348));
    }

    private static Plot plot(Amounts amounts, @Nullable String expectedText, int right) {
        double paid = x(amounts.paid(), amounts.cap(), right);
        double pending = x(amounts.paid().add(amounts.pending()), amounts.cap(), right);
        double expected = amounts.expected() == null ? 0 : x(amounts.expected(), amounts.cap(), right);
        double room = expectedText == null ? 0 : expectedText.length() * LETTER;
        boolean late = expected > right / 2.0;
        return new Plot(
                right,
                box(2, paid),
                box(paid, pending),
                box(pending, right),
                amounts.expected() == null ? null : "M" + text(expected) + " 24V76",
                text(late ? Math.max(expected - 8, room) : Math.min(expected + 8, right - room)),
                late ? "end" : "start");
    }

    private static double x(BigDecimal amount, BigDecimal cap, int right) {
        double share = cap.signum() == 0 ? 0 : amount.doubleValue() / cap.doubleValue();
        return 2 + Math.min(1, Math.max(0, share)) * (right - 2);
    }

    private static String box(double from, double to) {
        return "M" + text(from) + " 34H" + text(to) + "V66H" + text(from) + "z";
    }

    private static String text(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
