package org.allmende.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What the provider claims.
 *
 * @param quantity outcomes reached, in the metric's unit
 * @param evidence how it is shown, in plain words without people's names; its files come with the report
 */
public record Claim(
        @Positive long quantity,
        @NotBlank @Size(max = Claim.MOST) String evidence) {

    /** The most characters of its words. */
    public static final int MOST = 8000;
}
