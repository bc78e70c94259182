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
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DomainProblem;

/** Changes one's own password, ends all sessions, and tells the owner by mail in case it was somebody else. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class ChangePassword {

    private static final String ACT = "ChangePassword";

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private Throttle throttle;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    public void change(Command command) {
        access.toPerson(command.person());
        Person person = people.get(command.person());
        demandOld(command, person);
        PasswordRule.check(command.newPassword(), person.name(), person.email());
        person.changePassword(PasswordHash.of(command.newPassword()), clock.instant());
        notices.tell(person.id(), Notice.of("identity.password-changed", null).with(person.name()));
    }

    private void demandOld(Command command, Person person) {
        String account = person.id().value().toString();
        boolean right = person.passwordHash()
                .map(hash -> PasswordHash.matches(command.oldPassword(), hash))
                .orElse(false);
        if (!throttle.admits(ACT, account, "") || !right) {
            throw new DomainProblem("PASSWORD_WRONG");
        }
        throttle.forget(ACT, account, "");
    }

    /** Who, the password of now and the new one; neither is kept, logged or audited. */
    public record Command(PersonId person, String oldPassword, String newPassword) {

        @Override
        public String toString() {
            return "change of password of " + person;
        }
    }
}
