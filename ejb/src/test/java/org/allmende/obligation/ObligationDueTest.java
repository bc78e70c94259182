package org.allmende.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.Obligation;
import org.allmende.contract.ObligationTerms;
import org.allmende.contract.Recurrence;
import org.allmende.contract.Side;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** Obligations as signed, their days, and what each side says of one. */
class ObligationDueTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final Instant NOW = Instant.parse("2026-06-25T09:00:00Z");

    private final WorkingDays calendar = new WorkingDays();

    @Test
    void walksTheWholeGraph() {
        Map<DueStatus, Set<DueStatus>> graph = Map.of(
                DueStatus.OPEN, Set.of(DueStatus.DONE, DueStatus.LAPSED),
                DueStatus.DONE, Set.of(DueStatus.ACCEPTED, DueStatus.DISPUTED),
                DueStatus.DISPUTED, Set.of(DueStatus.DONE));
        for (DueStatus from : DueStatus.values()) {
            for (DueStatus target : DueStatus.values()) {
                if (graph.getOrDefault(from, Set.of()).contains(target)) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target))
                            .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                                    .isEqualTo("OBLIGATION_STEP_NOT_POSSIBLE"));
                }
            }
        }
    }

    @Test
    void signedTextNamesOwnerDayProofAndSourceButNoPerson() {
        String text = running(terms(Side.PROVIDER, Recurrence.QUARTER)).text().orElseThrow();
        assertThat(text)
                .contains("Obligation 1: Sends a report of the quarter.")
                .contains("The provider owes it to the council; its manager of the service sees to it.")
                .contains("every three months, first by 30 June 2026, until the term ends")
                .contains("Proved by: the report")
                .contains("It comes from: Duties, paragraph 4")
                .doesNotContain("Priya Nair");
    }

    @Test
    void aTextWithoutObligationsStaysAsItWas() {
        assertThat(ContractBuilder.aContract().running().text().orElseThrow()).doesNotContain("bligation");
    }

    @Test
    void anObligationOutsideTheTermIsNotOffered() {
        ObligationTerms late = new ObligationTerms(
                Side.COUNCIL,
                "Finance",
                "",
                "Pays.",
                Recurrence.ONCE,
                LocalDate.of(2030, 4, 1),
                "Bank slip",
                "Payment");
        assertThatThrownBy(() -> running(late))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("OBLIGATION_OUTSIDE_TERM"));
    }

    @Test
    void theLastOfAMonthDoesNotWanderAndNoDayIsAfterTheTerm() {
        LocalDate first = LocalDate.of(2026, 8, 31);
        assertThat(Recurrence.QUARTER.day(first, 1, LocalDate.MAX)).contains(LocalDate.of(2026, 11, 30));
        assertThat(Recurrence.QUARTER.day(first, 2, LocalDate.MAX)).contains(LocalDate.of(2027, 2, 28));
        assertThat(Recurrence.QUARTER.day(first, 4, LocalDate.MAX)).contains(LocalDate.of(2027, 8, 31));
        assertThat(Recurrence.MONTH.day(first, 1, LocalDate.of(2026, 9, 29))).isEmpty();
        assertThat(Recurrence.ONCE.day(first, 0, first)).contains(first);
        assertThat(Recurrence.ONCE.day(first, 1, LocalDate.MAX)).isEmpty();
        Obligation obligation =
                running(terms(Side.PROVIDER, Recurrence.YEAR)).obligations().get(0);
        assertThat(obligation.day(3)).contains(LocalDate.of(2029, 6, 30));
        assertThat(obligation.day(4)).isEmpty();
    }

    /** Tuesday 30 June 2026; no bank holiday in between. */
    @Test
    void theReminderIsTenWorkingDaysBefore() {
        assertThat(ObligationTiming.reminder(DUE, calendar)).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(ObligationTiming.reminder(LocalDate.of(2026, 4, 10), calendar))
                .isEqualTo(LocalDate.of(2026, 3, 25));
        LocalDate far = calendar.horizon().plusYears(2);
        assertThat(ObligationTiming.reminder(far, calendar)).isEqualTo(far.minusDays(14));
    }

    @Test
    void whatIsDisputedIsOwedAgainAndNobodyAnswersTheirOwnWord() {
        ObligationDue due = due();
        PersonId one = ContractBuilder.person();
        PersonId other = ContractBuilder.person();
        due.done(one, calendar, NOW);
        assertThat(due.answerBy()).contains(London.endOf(LocalDate.of(2026, 7, 9)));
        assertThatThrownBy(() -> due.answer(true, one, NOW))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("OBLIGATION_NEEDS_TWO_PEOPLE"));
        due.answer(false, other, NOW);
        assertThat(due.status().isOwed()).isTrue();
        due.done(one, calendar, NOW);
        due.answer(true, other, NOW);
        assertThat(due.status()).isEqualTo(DueStatus.ACCEPTED);
    }

    @Test
    void remindsOnceBeforeAndTellsOnceAfter() {
        ObligationDue due = due();
        Instant after = due.deadline().at().plusSeconds(1);
        assertThat(due.pass(due.deadline().at())).isFalse();
        assertThat(due.remind(NOW)).isTrue();
        assertThat(due.remind(NOW)).isFalse();
        assertThat(due.pass(after)).isTrue();
        assertThat(due.pass(after)).isFalse();
        assertThat(due.overdueAt()).contains(after);
        assertThat(due.remind(after)).isFalse();
        due.done(ContractBuilder.person(), calendar, after);
        assertThat(due.overdueAt()).isPresent();
    }

    @Test
    void aDisputeOrDoneNeedsWords() {
        DueId id = due().id();
        PersonId who = ContractBuilder.person();
        for (DueStatus kind : List.of(DueStatus.DONE, DueStatus.DISPUTED)) {
            assertThatThrownBy(() -> new ObligationWord(id, 1, kind, " ", who, NOW))
                    .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                            .isEqualTo("OBLIGATION_NEEDS_WORDS"));
        }
        assertThat(new ObligationWord(id, 1, DueStatus.ACCEPTED, "", who, NOW).words())
                .isEmpty();
    }

    private static ObligationDue due() {
        Obligation obligation =
                running(terms(Side.PROVIDER, Recurrence.QUARTER)).obligations().get(0);
        return new ObligationDue(obligation, 1, DUE, NOW);
    }

    private static Contract running(ObligationTerms terms) {
        return ContractBuilder.aContract().running(ContractBuilder.terms().with(List.of(terms)));
    }

    private static ObligationTerms terms(Side side, Recurrence recurs) {
        return new ObligationTerms(
                side,
                "manager of the service",
                "Priya Nair",
                "Sends a report of the quarter.",
                recurs,
                DUE,
                "the report",
                "Duties, paragraph 4");
    }
}
