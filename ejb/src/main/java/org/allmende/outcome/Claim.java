package org.allmende.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the provider claims.
 *
 * @param quantity outcomes reached, in the metric's unit
 * @param evidence how it is shown, in plain words without people's names
 * @param documents what the verifiers can see: letters, lists, counts
 */
public record Claim(
        @Positive long quantity,
        @NotBlank @Size(max = 8000) String evidence,
        @NotNull List<@NotBlank @Size(max = 300) String> documents) {}
