package org.allmende.performance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One key performance indicator as it is set.
 *
 * @param name a few words
 * @param measured what is measured, how, by whom
 * @param target what is to be reached, with its unit
 * @param rated which figure earns which of the five ratings
 */
public record KpiTerms(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 2000) String measured,
        @NotBlank @Size(max = 500) String target,
        @NotBlank @Size(max = 2000) String rated) {}
