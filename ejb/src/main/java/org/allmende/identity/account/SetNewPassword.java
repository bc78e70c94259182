package org.allmende.identity.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/**
 * Sets a new password by the secret that was sent to the mailbox, which confirms the mailbox too, and ends all sessions.
 * Open to anybody: the secret stands in for a permission.
 */
@Stateless
@UseCase
@Requires(Permission.ANYBODY)
public class SetNewPassword {

    @Inject
    private Access access;

    @Inject
    private MailTokens tokens;

    @Inject
    private People people;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    public void set(Command command) {
        access.toAnybody();
        Person person = people.get(tokens.take(command.secret(), MailToken.Purpose.NEW_PASSWORD));
        PasswordRule.check(command.password(), person.name(), person.email());
        Instant now = clock.instant();
        person.changePassword(PasswordHash.of(command.password()), now);
        person.confirmEmail(now);
        notices.tell(person.id(), Notice.of("identity.password-changed", null).with(person.name()));
    }

    /** The secret from the mail and the password wished for. */
    public record Command(String secret, String password) {

        @Override
        public String toString() {
            return "new password";
        }
    }
}
