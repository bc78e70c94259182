package org.allmende.identity.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;

/**
 * Confirms a mail address by the secret that was sent there and the password chosen at registration: the mailbox shows whose
 * address it is, the password that the same person registered it. Open to anybody: both stand in for a permission.
 */
@Stateless
@UseCase
@Requires(Permission.ANYBODY)
public class ConfirmEmail {

    @Inject
    private Access access;

    @Inject
    private MailTokens tokens;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** Whose account is open now; {@code LINK_EXPIRED} where the secret opens nothing, {@code PASSWORD_WRONG}. */
    public PersonId confirm(Command command) {
        access.toAnybody();
        Person person = people.get(tokens.take(command.secret(), MailToken.Purpose.CONFIRM_EMAIL));
        String hash = person.passwordHash().orElseThrow(() -> new DomainProblem("PASSWORD_WRONG"));
        if (!PasswordHash.matches(command.password(), hash)) {
            throw new DomainProblem("PASSWORD_WRONG");
        }
        person.confirmEmail(clock.instant());
        return person.id();
    }

    /** The secret from the mail and the password of the registration. */
    public record Command(String secret, String password) {

        @Override
        public String toString() {
            return "confirmation";
        }
    }
}
