package org.allmende.money.clawback;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.money.invoice.InvoiceFault;
import org.allmende.money.invoice.UblInvoice;
import org.allmende.money.invoice.UblReader;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * The provider's credit note as a file, UBL 2.1 in the shape of Peppol BIS Billing 3 (type 381), which must give back exactly what is owed
 * back. It is kept as it came.
 *
 * <p>Errors: {@code CLAW_BACK_UNKNOWN}, {@code CREDIT_NOTE_NOT_OWED}, {@code CREDIT_NOTE_DIFFERS(how many)}, {@code
 * CREDIT_NOTE_GIVEN_ALREADY}, {@code CREDIT_NOTE_DAY_AHEAD}, and those of {@link UblReader}.
 */
@Stateless
@UseCase
@Requires(Permission.GIVE_CREDIT_NOTE)
public class GiveCreditNoteFile {

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

    /** The file as it came. */
    public record Command(ClawBackId clawBack, byte[] file) {}

    public void give(Command command) {
        Contract contract =
                contracts.getLocked(clawBacks.get(command.clawBack()).contract());
        access.toAnyOf(contract.providerId(), contract.councilId());
        ClawBack clawBack = clawBacks.getLocked(command.clawBack());
        UblInvoice note = UblReader.read(command.file());
        List<InvoiceFault> faults = notes.faults(note, clawBack);
        if (!faults.isEmpty()) {
            throw new DomainProblem("CREDIT_NOTE_DIFFERS", faults.size());
        }
        Instant now = databaseClock.now();
        notes.take(clawBack, note.number(), issuedOn(note, now), now);
        notes.keep(new CreditNoteFile(clawBack.id(), command.file(), now));
    }

    /** The schema has made sure that it is a day; some write a zone behind it. */
    private static LocalDate issuedOn(UblInvoice note, Instant now) {
        try {
            return LocalDate.parse(note.issuedOn().substring(0, 10));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException unusual) {
            return London.dayOf(now);
        }
    }
}
