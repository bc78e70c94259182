package org.allmende.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is agreed of one obligation.
 *
 * @param side who owes it
 * @param office who sees to it there, as an office: signed, and public
 * @param person who sees to it by name; neither signed nor public, and empty where nobody is named
 * @param recurs whether it is due once or again and again
 * @param due the day, or the first of them
 * @param proof what proves that it is done
 * @param clause where in the text it comes from
 */
public record ObligationTerms(
        @NotNull Side side,
        @NotBlank @Size(max = 200) String office,
        @NotNull @Size(max = 200) String person,
        @NotBlank @Size(max = 2000) String what,
        @NotNull Recurrence recurs,
        @NotNull LocalDate due,
        @NotBlank @Size(max = 1000) String proof,
        @NotBlank @Size(max = 300) String clause) {}
