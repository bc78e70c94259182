package org.allmende.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.calendar.ContractTiming;

/**
 * The provider's invoice.
 *
 * @param number as the provider has numbered it
 * @param receivedOn the day on which the council received it: day 1 of 30 (Procurement Act 2023 s.68(2))
 */
public record Invoice(
        @NotBlank @Size(max = 100) String number, @NotNull LocalDate receivedOn) {

    /** The last day to pay. */
    public LocalDate payBy() {
        return ContractTiming.payment(receivedOn, Optional.empty()).lastDay();
    }
}
