package org.allmende.money;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * Refuses proposed bank details, or takes them back; those in force stay in force.
 *
 * <p>Errors: {@code BANK_UNKNOWN}, {@code BANK_ANSWERED_ALREADY}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_BANK_DETAILS)
public class RejectBankDetails {

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

    public void reject(Command command) {
        BankDetails details = book.getLocked(command.details());
        access.to(details.organisation());
        details.reject(databaseClock.now());
        Organisation organisation = organisations.get(details.organisation());
        notices.tellThose(
                organisation.id(),
                Permission.KEEP_BANK_DETAILS,
                Notice.of("bank.rejected", null)
                        .with(
                                organisation.name(),
                                details.account().masked(),
                                Acting.current().label())
                        .linking("/organisation/bank/" + organisation.reference())
                        .inConfidence());
    }
}
