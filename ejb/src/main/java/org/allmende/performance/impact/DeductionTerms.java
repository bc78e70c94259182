package org.allmende.performance.impact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * An estimate of one deduction.
 *
 * @param percent from 0 to 100, with at most two places
 * @param source where it comes from: a study, a comparison group, a survey
 */
public record DeductionTerms(
        @NotNull DeductionKind kind,
        @NotNull BigDecimal percent,
        @NotBlank @Size(min = 3, max = 1000) String source) {}
