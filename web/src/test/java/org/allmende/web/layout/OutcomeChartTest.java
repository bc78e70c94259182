package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeChartTest {
    private static final OutcomeChart.Words WORDS =
            new OutcomeChart.Words("55 % claimed", "52 % target", "34 % without");

    @Test
    void beginsItsAxisAtZeroAndReachesBeyondTheHighestValue() {
        OutcomeChart chart = chart(row("Q1", 38, false), row("Q2", 55, true));
        assertThat(chart.wide().axes().get(0).label()).isEqualTo("0 %");
        assertThat(chart.wide().axes().get(3).label()).isEqualTo("60 %");
    }

    @Test
    void drawsWhatIsOnlyClaimedHollowAndDashed() {
        OutcomeChart chart = chart(row("Q1", 38, false), row("Q2", 55, true));
        assertThat(chart.wide().points())
                .extracting(OutcomeChart.Point::claimed)
                .containsExactly(false, true);
        assertThat(chart.wide().dash()).startsWith("M60.0 ");
        assertThat(chart.wide().line()).doesNotContain("L");
    }

    @Test
    void standsWithoutAnyValue() {
        OutcomeChart chart = chart(new OutcomeChart.Row("Q1", null, BigDecimal.valueOf(40), false));
        assertThat(chart.wide().points()).isEmpty();
        assertThat(chart.wide().ends())
                .extracting(OutcomeChart.End::text)
                .containsExactly("52 % target", "34 % without");
    }

    @Test
    void namesAFewPeriodsOnlyAndTheLastOneWithinThePicture() {
        OutcomeChart.Row[] rows = IntStream.rangeClosed(1, 9)
                .mapToObj(at -> row("21 Sept 202" + at, 40 + at, false))
                .toArray(OutcomeChart.Row[]::new);
        List<OutcomeChart.Label> names = chart(rows).narrow().labels();
        assertThat(names).hasSizeLessThanOrEqualTo(3);
        assertThat(chart(rows[0], rows[1]).narrow().labels())
                .extracting(OutcomeChart.Label::anchor)
                .containsExactly("middle", "end");
    }

    private static OutcomeChart chart(OutcomeChart.Row... rows) {
        return OutcomeChart.of("Better", "Better in numbers", " %", BigDecimal.valueOf(34), List.of(rows), WORDS);
    }

    private static OutcomeChart.Row row(String label, int value, boolean claimed) {
        return new OutcomeChart.Row(label, BigDecimal.valueOf(value), BigDecimal.valueOf(50), claimed);
    }
}
