package org.allmende.mutual.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the circle may change of a step.
 *
 * @param owner who sees to it
 * @param ownerName which person; may be empty
 * @param doneOn null where it is not done; today where it is and no day is given
 */
public record StepTerms(
        LocalDate plannedOn,
        Counterpart owner,
        String ownerName,
        StepState state,
        @Nullable LocalDate doneOn,
        String note) {}
