package org.allmende.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A verifier's verdict with its reason.
 *
 * @param quantity outcomes that the evidence shows, at most the claimed ones; not counted where the report is returned
 */
public record Opinion(
        @NotNull Verdict verdict,
        @PositiveOrZero long quantity,
        @NotBlank @Size(max = 4000) String reason) {}
