package org.allmende.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is agreed for one milestone.
 *
 * @param due the last day for the report
 * @param metric number of its metric, from 1
 * @param quantity verified outcomes that make it met
 * @param payment whether its verified outcomes are paid
 */
public record MilestoneTerms(
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate due,
        @Positive int metric,
        @Positive long quantity,
        boolean payment) {}
