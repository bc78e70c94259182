package org.allmende.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.allmende.shared.Money;

/**
 * What is agreed for one outcome metric.
 *
 * @param title a few words, unique within the contract: milestones name it
 * @param definition what counts, and when
 * @param unit what is counted, in the plural
 * @param baseline measured before the contract begins, in the unit
 * @param withoutService what would be reached without the service (counterfactual, deadweight), in the unit
 * @param target to be reached over the whole term, in the unit
 * @param price pounds with VAT for each verified outcome
 * @param cap the most that is paid for this metric over the whole term
 * @param conditions who counts, what proves it, and what limits the payment
 */
public record MetricTerms(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String definition,
        @NotBlank @Size(max = 100) String unit,
        @NotNull @PositiveOrZero BigDecimal baseline,
        @NotNull @PositiveOrZero BigDecimal withoutService,
        @NotNull @PositiveOrZero BigDecimal target,
        @NotNull Money price,
        @NotNull Money cap,
        @NotNull @Valid MetricConditions conditions) {

    /** With the usual conditions. */
    public MetricTerms(
            String title,
            String definition,
            String unit,
            BigDecimal baseline,
            BigDecimal withoutService,
            BigDecimal target,
            Money price,
            Money cap) {
        this(title, definition, unit, baseline, withoutService, target, price, cap, MetricConditions.usual());
    }
}
