package org.allmende.performance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the contract manager says of one indicator.
 *
 * @param reasons why, with the figure; at least ten characters
 * @param material whether it is one of the three most material to performance of the contract's obligations (reg 39(4)(d))
 */
public record Assessment(
        @NotNull KpiId kpi,
        @NotNull KpiRating rating,
        @NotNull @Size(max = 4000) String reasons,
        boolean material) {}
