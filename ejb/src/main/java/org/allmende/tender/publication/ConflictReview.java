package org.allmende.tender.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.jspecify.annotations.Nullable;

/**
 * That conflicts of interest were assessed and are reviewed, which the notice confirms to everybody (Procurement Act 2023
 * s.83(5)(c)).
 *
 * @param revisedAt null while the first assessment holds
 */
public record ConflictReview(Instant preparedAt, @Nullable Instant revisedAt) {

    public LocalDate preparedDay() {
        return London.dayOf(preparedAt);
    }

    public @Nullable LocalDate revisedDay() {
        return revisedAt == null ? null : London.dayOf(revisedAt);
    }
}
