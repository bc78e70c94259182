package org.allmende.money;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Says where the organisation is to be paid from now on. Nothing changes before another person of it confirms; all who may
 * are told at once.
 *
 * <p>Errors: {@code BANK_PROPOSED_ALREADY}, and those of {@link BankAccount}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_BANK_DETAILS)
public class ProposeBankDetails {

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

    /** Typed as one likes, with blanks and hyphens. */
    public record Command(OrganisationId organisation, String holder, String iban, String sortCode, String number) {

        /** Without the account: it does not get into logs. */
        @Override
        public String toString() {
            return "Command[organisation=" + organisation + "]";
        }
    }

    public BankDetailsId propose(Command command) {
        access.to(command.organisation());
        if (book.open(command.organisation()).isPresent()) {
            throw new DomainProblem("BANK_PROPOSED_ALREADY");
        }
        BankAccount account = new BankAccount(command.holder(), command.iban(), command.sortCode(), command.number());
        BankDetails details = new BankDetails(
                command.organisation(), account, Acting.current().requirePerson(), databaseClock.now());
        book.add(details);
        notices.tellThose(
                command.organisation(),
                Permission.KEEP_BANK_DETAILS,
                Notice.of("bank.proposed", null)
                        .with(
                                organisations.get(command.organisation()).name(),
                                account.masked(),
                                Acting.current().label())
                        .linking("/organisation/bank/"
                                + organisations.get(command.organisation()).reference())
                        .inConfidence());
        return details.id();
    }
}
