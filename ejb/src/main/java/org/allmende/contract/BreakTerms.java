package org.allmende.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * What is agreed of ending a contract early.
 *
 * @param from the first day on which it may end so
 * @param noticeDays days of notice, that of the notice not counted
 */
public record BreakTerms(
        @NotNull BreakSide side,
        @NotNull LocalDate from,
        @Positive @Max(730) int noticeDays) {}
