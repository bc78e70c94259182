package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalanceChartTest {

    private static final BalanceChart.Names NAMES = new BalanceChart.Names("low", "expected", "high", "worst");

    private static BalanceChart chart(
            List<BigDecimal> low, List<BigDecimal> expected, List<BigDecimal> high, int worst) {
        return BalanceChart.of(
                "Money",
                "Money in numbers",
                IntStream.rangeClosed(1, expected.size())
                        .mapToObj(month -> "Month " + month)
                        .toList(),
                new BalanceChart.Lines(low, expected, high),
                worst,
                NAMES,
                BigDecimal::toPlainString);
    }

    private static List<BigDecimal> money(int... pounds) {
        return IntStream.of(pounds).mapToObj(BigDecimal::valueOf).toList();
    }

    @Test
    void hasRoomBelowNothingAndDrawsTheLineOfNothing() {
        BalanceChart chart = chart(money(0, -120, 40), money(0, -50, 90), money(0, 10, 150), 1);
        BalanceChart.Plot plot = chart.wide();
        assertThat(plot.axes())
                .extracting(BalanceChart.Axis::label)
                .contains("0")
                .anyMatch(label -> label.startsWith("-"));
        double nothing = Double.parseDouble(plot.zero().replaceAll("M\\d+ ([\\d.]+)H.*", "$1"));
        assertThat(Double.parseDouble(plot.worstY())).as("below nothing").isGreaterThan(nothing);
        assertThat(plot.low()).startsWith("M").contains("L");
    }

    @Test
    void namesAtTheEndsNeverLieOnOneAnother() {
        BalanceChart chart = chart(money(5, 5), money(5, 5), money(5, 5), 0);
        List<Double> heights = chart.wide().ends().stream()
                .map(end -> Double.parseDouble(end.y()))
                .toList();
        assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(18);
        assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(18);
        assertThat(chart.wide().ends())
                .filteredOn(BalanceChart.End::strong)
                .extracting(BalanceChart.End::text)
                .containsExactly("expected");
    }

    @Test
    void standsWithoutAnyMoneyAndWithOneMonth() {
        assertThat(chart(money(0), money(0), money(0), 0).narrow().expected()).isEqualTo("M90.0 224.0");
        int[] many = new int[60];
        assertThat(chart(money(many), money(many), money(many), 0).narrow().labels())
                .hasSizeLessThanOrEqualTo(3);
    }
}
