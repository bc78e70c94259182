package org.allmende.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Under which conditions a metric's outcomes count and are paid. Words may be empty: what is not agreed does not stand in the
 * contract's text either.
 *
 * @param direction which way it gets better
 * @param dataSource where its figures come from
 * @param cohort who counts: the people that the service is for, and what makes one of them eligible
 * @param baselineMethod how the baseline was measured
 * @param counterfactualSource from where one knows what would be reached without the service
 * @param capPerPerson the most paid outcomes of one person over the whole term; null for no such cap
 * @param capPerYear the most that is paid for the metric in one contract year, pounds with VAT; null for no such cap
 * @param validationDays days after an outcome in which it may be reported and checked against its evidence
 * @param clawBackDays days after a payment in which it may be claimed back; 0 for never
 * @param clawBack what makes a paid outcome one to be claimed back
 * @param evidence what proves one outcome
 * @param smallNumber counts of people below it are not shown in public
 */
public record MetricConditions(
        @NotNull Direction direction,
        @NotNull @Size(max = WORDS) String dataSource,
        @NotNull @Size(max = WORDS) String cohort,
        @NotNull @Size(max = WORDS) String baselineMethod,
        @NotNull @Size(max = WORDS) String counterfactualSource,
        @Nullable @Positive Integer capPerPerson,
        @Nullable Money capPerYear,
        @Min(1) @Max(DAYS) int validationDays,
        @Min(0) @Max(DAYS) int clawBackDays,
        @NotNull @Size(max = WORDS) String clawBack,
        @NotNull @Size(max = WORDS) String evidence,
        @Min(SMALLEST_SHOWN) @Max(1000) int smallNumber) {

    /** Characters of each of the words. */
    public static final int WORDS = 2000;

    /** Ten years. */
    public static final int DAYS = 3650;

    /** One person alone is never shown. */
    public static final int SMALLEST_SHOWN = 2;

    private static final int USUAL_VALIDATION_DAYS = 90;
    private static final int USUAL_SMALL_NUMBER = 5;

    /** With which a metric begins: more is better, no cap but those of metric and contract, no claw-back, small below 5. */
    public static MetricConditions usual() {
        return new MetricConditions(
                Direction.UP, "", "", "", "", null, null, USUAL_VALIDATION_DAYS, 0, "", "", USUAL_SMALL_NUMBER);
    }
}
