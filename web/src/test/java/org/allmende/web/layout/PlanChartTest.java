package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static PlanChart.Row row(int from, int due, @Nullable Integer came, PlanChart.State state) {
        return new PlanChart.Row(
                "Quarter",
                FIRST.plusDays(from),
                FIRST.plusDays(due),
                came == null ? null : FIRST.plusDays(came),
                state,
                state.name());
    }

    private static PlanChart of(List<PlanChart.Row> rows, int today) {
        return PlanChart.of("Plan", rows, FIRST.plusDays(today), YearMonth::toString);
    }

    @Test
    void aRowThatIsDoneEarlyEndsBeforeItsLastDayAndOneThatIsLateAfterIt() {
        PlanChart chart =
                of(List.of(row(0, 100, 50, PlanChart.State.DONE), row(0, 100, 200, PlanChart.State.CLAIMED)), 60);
        List<PlanChart.Bar> bars = chart.wide().bars();
        assertThat(number(bars.get(0).doneWidth()) * 2)
                .isCloseTo(number(bars.get(0).width()), within());
        assertThat(number(bars.get(1).doneWidth())).isCloseTo(number(bars.get(1).width()) * 2, within());
        assertThat(chart.wide().today()).isNotNull();
    }

    private static Offset<Double> within() {
        return Offset.offset(0.3);
    }

    @Test
    void todayStandsOnlyWhereThePlanIs() {
        assertThat(of(List.of(row(0, 10, null, PlanChart.State.LATE)), 11)
                        .wide()
                        .today())
                .isNull();
        assertThat(of(List.of(row(0, 10, null, PlanChart.State.PLANNED)), 10)
                        .narrow()
                        .today())
                .isNotNull();
        assertThat(of(List.of(), 0).wide().bars()).isEmpty();
    }

    /** Whatever is planned and whenever it comes: nothing is drawn outside of the picture, and later days lie further right. */
    @Property(tries = 500)
    void nothingLiesOutsideOfThePicture(@ForAll("plans") List<PlanChart.Row> rows, @ForAll("days") int today) {
        PlanChart chart = of(rows, today);
        for (PlanChart.Plot plot : List.of(chart.wide(), chart.narrow())) {
            assertThat(plot.bars()).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                PlanChart.Bar bar = plot.bars().get(i);
                for (String x : List.of(bar.x(), bar.dueX(), bar.markX())) {
                    assertThat(number(x)).isBetween(0.0, (double) plot.width());
                }
                assertThat(number(bar.x()) + number(bar.doneWidth())).isLessThanOrEqualTo(plot.width());
                assertThat(number(bar.y()) + number(bar.height())).isLessThan(plot.height());
                assertThat(number(bar.x())).isLessThanOrEqualTo(number(bar.dueX()));
                if (i > 0 && !rows.get(i).due().isBefore(rows.get(i - 1).due())) {
                    assertThat(number(bar.dueX()))
                            .isGreaterThanOrEqualTo(
                                    number(plot.bars().get(i - 1).dueX()));
                }
            }
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(-400, 4000);
    }

    @Provide
    Arbitrary<List<PlanChart.Row>> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3000),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(-50, 3800).injectNull(0.3),
                        Arbitraries.of(PlanChart.State.values()))
                .as((from, length, came, state) -> row(from, from + length, came, state))
                .list()
                .ofMaxSize(12)
                .map(ArrayList::new);
    }
}
