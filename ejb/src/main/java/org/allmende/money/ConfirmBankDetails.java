package org.allmende.money;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * Another person of the organisation confirms its new bank details; from then on money goes there. Runs that exist already keep
 * the old ones. All who may change them are told.
 *
 * <p>Errors: {@code BANK_UNKNOWN}, and those of {@link BankDetails}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_BANK_DETAILS)
public class ConfirmBankDetails {

    @Inject
    private Access access;

    @Inject
    private BankDetailsBook book;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Which proposal. */
    public record Command(BankDetailsId details) {}

    public void confirm(Command command) {
        BankDetails details = book.getLocked(command.details());
        access.to(details.organisation());
        PersonId person = Acting.current().requirePerson();
        Instant now = databaseClock.now();
        BankDetails old = book.inForce(details.organisation()).orElse(null);
        if (old != null) {
            old.replace(now);
            book.flush();
        }
        details.confirm(person, book.isAlone(person, details.organisation()), now);
        Organisation organisation = organisations.get(details.organisation());
        notices.tellThose(
                organisation.id(),
                Permission.KEEP_BANK_DETAILS,
                Notice.of("bank.confirmed", null)
                        .with(
                                organisation.name(),
                                details.account().masked(),
                                Acting.current().label())
                        .linking("/organisation/bank/" + organisation.reference())
                        .inConfidence());
    }
}
