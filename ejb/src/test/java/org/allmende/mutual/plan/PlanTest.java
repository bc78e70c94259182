package org.allmende.mutual.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.identity.Actor;
import org.allmende.identity.PersonId;
import org.allmende.identity.Writing;
import org.allmende.mutual.MutualId;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final MutualId MUTUAL = new MutualId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    private static final CashLine RENT =
            new CashLine("Rent", false, Money.pounds(9_000), CashBasis.YEAR, CashRhythm.QUARTERLY, 1, 0);

    private static final Actor HANNAH = member("Hannah");
    private static final Actor IDRIS = member("Idris");

    private static Actor member(String name) {
        return Actor.person(new PersonId(UUID.randomUUID()), name, "en", Map.of());
    }

    private static PlanVersion written(PlanVersion newest, String words, long read, Actor by, Instant at) {
        return PlanVersion.save(newest, MUTUAL, PlanSection.NEED, words, read, by, at);
    }

    @Test
    void theSamePersonGoesOnWithOneVersionAndAnotherBeginsTheNext() {
        PlanVersion first = written(null, "Closed on Saturdays.", 0, HANNAH, NOW);
        assertThat(first.number()).isEqualTo(1);
        PlanVersion more = written(first, "Closed on Saturdays, full on Mondays.", 1, HANNAH, NOW.plusSeconds(60));
        assertThat(more).isSameAs(first);
        assertThat(more.saves()).isEqualTo(2);
        PlanVersion other = written(more, "Closed on Saturdays and full.", 2, IDRIS, NOW.plusSeconds(90));
        assertThat(other.number()).isEqualTo(2);
        assertThat(more.words()).isEqualTo("Closed on Saturdays, full on Mondays.");
        PlanVersion late = written(other, "New.", 3, IDRIS, NOW.plusSeconds(90).plus(Writing.PAUSE));
        assertThat(late.number()).as("after a pause").isEqualTo(3);
        PlanVersion namesake =
                written(late, "Newer.", 4, member("Idris"), NOW.plusSeconds(91).plus(Writing.PAUSE));
        assertThat(namesake.number()).as("another of the same name").isEqualTo(4);
    }

    @Test
    void twoNeverOverwriteEachOtherInSilence() {
        PlanVersion first = written(null, "One.", 0, HANNAH, NOW);
        PlanVersion second = written(first, "Two.", 1, IDRIS, NOW);
        assertThatThrownBy(() -> written(second, "Three.", 1, HANNAH, NOW))
                .hasMessageContaining("PLAN_SECTION_CHANGED")
                .hasMessageContaining("Idris");
        assertThat(written(second, " Two. ", 1, HANNAH, NOW))
                .as("the same words are no conflict")
                .isSameAs(second);
        assertThatThrownBy(() -> written(null, "x".repeat(PlanVersion.LONGEST + 1), 0, HANNAH, NOW))
                .hasMessageContaining("PLAN_TEXT_TOO_LONG");
    }

    @Test
    void eachSavingOfTheCashFlowIsAVersionAndNobodySkipsOne() {
        CashPlan first = CashPlan.next(null, MUTUAL, terms(List.of(RENT)), 0, "Hannah", NOW);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.terms().starts()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(first.terms().lines()).containsExactly(RENT);
        CashPlan second = CashPlan.next(first, MUTUAL, terms(List.of()), 1, "Idris", NOW);
        assertThat(second.number()).isEqualTo(2);
        assertThatThrownBy(() -> CashPlan.next(second, MUTUAL, terms(List.of(RENT)), 1, "Hannah", NOW))
                .hasMessageContaining("CASH_PLAN_CHANGED");
    }

    @Test
    void refusesWhatCannotBeReckoned() {
        assertProblem(
                "CASH_MONTHS_NOT_VALID",
                new CashTerms(LocalDate.of(2027, 4, 9), 11, Money.noPounds(), 80, 100, 110, List.of()));
        assertProblem(
                "CASH_PERCENT_NOT_VALID",
                new CashTerms(LocalDate.of(2027, 4, 9), 12, Money.noPounds(), 101, 100, 110, List.of()));
        assertProblem(
                "CASH_PERCENT_NOT_VALID",
                new CashTerms(LocalDate.of(2027, 4, 9), 12, Money.noPounds(), 80, 100, 301, List.of()));
        assertProblem(
                "CASH_OPENING_NOT_VALID",
                new CashTerms(LocalDate.of(2027, 4, 9), 12, Money.pounds(1_000_000_001), 80, 100, 110, List.of()));
        assertProblem("CASH_LINES_TOO_MANY", terms(Collections.nCopies(CashTerms.MOST_LINES + 1, RENT)));
        assertProblem(
                "CASH_LINE_NAME_MISSING",
                terms(List.of(new CashLine(" ", false, Money.pounds(1), CashBasis.YEAR, CashRhythm.YEARLY, 1, 0))));
        assertProblem(
                "CASH_LINE_AMOUNT_NOT_VALID",
                terms(List.of(new CashLine("Rent", false, Money.noPounds(), CashBasis.YEAR, CashRhythm.YEARLY, 1, 0))));
        assertProblem(
                "CASH_LINE_FIRST_MONTH_NOT_VALID",
                terms(List.of(new CashLine("Rent", false, Money.pounds(1), CashBasis.YEAR, CashRhythm.YEARLY, 25, 0))));
        assertProblem(
                "CASH_LINE_DELAY_NOT_VALID",
                terms(List.of(new CashLine("Fees", true, Money.pounds(1), CashBasis.YEAR, CashRhythm.YEARLY, 1, 366))));
    }

    private static void assertProblem(String code, CashTerms terms) {
        assertThatThrownBy(() -> CashPlan.next(null, MUTUAL, terms, 0, "Hannah", NOW))
                .hasMessageContaining(code);
    }

    private static CashTerms terms(List<CashLine> lines) {
        return new CashTerms(LocalDate.of(2027, 4, 9), 24, Money.pounds(500), 80, 100, 110, lines);
    }
}
