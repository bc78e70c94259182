package org.allmende.money.clawback;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Number and day of the provider's credit note, by the provider or by the council that has received it; one for each claw-back.
 *
 * <p>Errors: {@code CLAW_BACK_UNKNOWN}, {@code CREDIT_NOTE_GIVEN_ALREADY}, and those of {@link CreditNote}.
 */
@Stateless
@UseCase
@Requires(Permission.GIVE_CREDIT_NOTE)
public class GiveCreditNote {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private CreditNotes notes;

    @Inject
    private DatabaseClock databaseClock;

    /** @param issuedOn the day that stands on it */
    public record Command(
            ClawBackId clawBack,
            @NotNull String number,
            @NotNull LocalDate issuedOn) {}

    public void give(@Valid Command command) {
        Contract contract =
                contracts.getLocked(clawBacks.get(command.clawBack()).contract());
        access.toAnyOf(contract.providerId(), contract.councilId());
        notes.take(clawBacks.getLocked(command.clawBack()), command.number(), command.issuedOn(), databaseClock.now());
    }
}
