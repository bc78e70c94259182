package org.allmende.identity.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DomainProblem;

/**
 * Sends a link for a new password to the mailbox of an account. Answers the same where there is none. Open to anybody: the
 * throttle stands in for a permission.
 */
@Stateless
@UseCase
@Requires(Permission.ANYBODY)
public class RequestNewPassword {

    private static final String ACT = "RequestNewPassword";

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private MailTokens tokens;

    @Inject
    private Throttle throttle;

    @Inject
    private Notices notices;

    /**
     * Asks for the link.
     *
     * @param address network address from which the wish comes
     */
    public void request(String email, String address) {
        access.toAnybody();
        if (!throttle.admits(ACT, email, address)) {
            throw new DomainProblem("TOO_MANY_ATTEMPTS");
        }
        people.byEmail(email).ifPresent(person -> {
            String secret = tokens.give(person.id(), MailToken.Purpose.NEW_PASSWORD);
            notices.tell(
                    person.id(),
                    Notice.of("identity.new-password", null)
                            .with(person.name())
                            .linking("/new-password?token=" + secret));
        });
    }
}
