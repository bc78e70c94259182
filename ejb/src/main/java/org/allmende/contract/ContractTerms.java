package org.allmende.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.shared.Money;

/**
 * What the council writes into a draft.
 *
 * @param duties what the provider does, in plain words
 * @param startsOn first day of the term
 * @param endsOn last day of the term
 * @param verificationDays days in which council and users verify a report, beginning the day after it
 * @param cap the most that is paid under the contract for outcomes, pounds with VAT
 * @param clauses how it may go on and be ended early
 * @param obligations what each side owes the other beside the outcomes
 */
public record ContractTerms(
        @NotBlank @Size(max = 20000) String duties,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Positive int verificationDays,
        @NotNull Money cap,
        @NotNull @Valid List<MetricTerms> metrics,
        @NotNull @Valid List<MilestoneTerms> milestones,
        @NotNull @Valid TermClauses clauses,
        @NotNull @Valid List<ObligationTerms> obligations) {

    /** With no obligations beside the outcomes. */
    public ContractTerms(
            String duties,
            LocalDate startsOn,
            LocalDate endsOn,
            int verificationDays,
            Money cap,
            List<MetricTerms> metrics,
            List<MilestoneTerms> milestones,
            TermClauses clauses) {
        this(duties, startsOn, endsOn, verificationDays, cap, metrics, milestones, clauses, List.of());
    }

    /** With no option to extend and no way to end it early but by law and agreement. */
    public ContractTerms(
            String duties,
            LocalDate startsOn,
            LocalDate endsOn,
            int verificationDays,
            Money cap,
            List<MetricTerms> metrics,
            List<MilestoneTerms> milestones) {
        this(duties, startsOn, endsOn, verificationDays, cap, metrics, milestones, TermClauses.none());
    }

    /** The same with other clauses. */
    public ContractTerms with(TermClauses other) {
        return new ContractTerms(
                duties, startsOn, endsOn, verificationDays, cap, metrics, milestones, other, obligations);
    }

    /** The same with other obligations. */
    public ContractTerms with(List<ObligationTerms> owed) {
        return new ContractTerms(duties, startsOn, endsOn, verificationDays, cap, metrics, milestones, clauses, owed);
    }

    /**
     * The contract year of a day, from 1: the first begins with the term; what is due after its end belongs to its last year.
     */
    public int yearOf(LocalDate day) {
        return year(startsOn, endsOn, day);
    }

    static int year(LocalDate startsOn, LocalDate endsOn, LocalDate day) {
        LocalDate within = day.isAfter(endsOn) ? endsOn : day;
        return (int) ChronoUnit.YEARS.between(startsOn, within) + 1;
    }
}
