package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapBarTest {

    private static final String LONG = "£37,200 expected by today";

    @Test
    void keepsTheWordsAtTheMarkWithinThePicture() {
        for (int expected : new int[] {0, 20, 49, 51, 60, 100}) {
            CapBar.Plot narrow = bar(expected).narrow();
            double at = Double.parseDouble(narrow.expectedX());
            double room = LONG.length() * 7.0;
            double left = narrow.expectedAnchor().equals("end") ? at - room : at;
            assertThat(left).as("expected " + expected).isGreaterThanOrEqualTo(0);
            assertThat(left + room).as("expected " + expected).isLessThanOrEqualTo(350);
        }
    }

    @Test
    void neverDrawsBeyondTheCap() {
        CapBar bar = CapBar.of(
                new CapBar.Amounts(
                        BigDecimal.valueOf(90), BigDecimal.valueOf(40), BigDecimal.valueOf(100), BigDecimal.ZERO),
                words());
        assertThat(bar.wide().pending()).contains("H758.0");
        assertThat(bar.wide().rest()).startsWith("M758.0");
    }

    private static CapBar bar(int expected) {
        return CapBar.of(
                new CapBar.Amounts(
                        BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(expected)),
                words());
    }

    private static CapBar.Words words() {
        return new CapBar.Words("caption", "title", "£10 paid", "£100 cap", LONG, List.of());
    }
}
