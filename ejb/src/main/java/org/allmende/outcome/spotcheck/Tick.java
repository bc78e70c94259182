package org.allmende.outcome.spotcheck;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What one seat found of one drawn result.
 *
 * @param number of the result in the spot check
 * @param words needed where it is not confirmed: what was missing
 */
public record Tick(
        int number,
        boolean confirmed,
        @NotNull @Size(max = Tick.MOST) String words) {

    /** The most characters of its words. */
    public static final int MOST = 500;
}
