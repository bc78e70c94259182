package org.allmende.identity.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DomainProblem;

/**
 * Opens an account that sleeps until its mail address is confirmed. Answers the same whether or not the address has an
 * account already; only its owner learns that, by mail. Open to anybody: the throttle stands in for a permission.
 */
@Stateless
@UseCase
@Requires(Permission.ANYBODY)
public class RegisterPerson {

    private static final String ACT = "RegisterPerson";
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

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

    @Inject
    private Clock clock;

    public void register(Command command) {
        access.toAnybody();
        check(command);
        String hash = PasswordHash.of(command.password());
        Optional<Person> owner = people.byEmail(command.email());
        if (owner.filter(Person::isConfirmed).isPresent()) {
            notices.tell(
                    owner.get().id(),
                    Notice.of("identity.already-registered", null)
                            .with(owner.get().name())
                            .linking("/sign-in"));
            return;
        }
        Person person = owner.map(sleeping -> begunAnew(sleeping, hash)).orElseGet(() -> open(command, hash));
        String secret = tokens.give(person.id(), MailToken.Purpose.CONFIRM_EMAIL);
        notices.tell(
                person.id(),
                Notice.of("identity.confirm-email", null).with(person.name()).linking("/confirm?token=" + secret));
    }

    /** The last to register sets the password; to confirm takes both that password and the mailbox. */
    private Person begunAnew(Person sleeping, String hash) {
        sleeping.changePassword(hash, clock.instant());
        return sleeping;
    }

    private Person open(Command command, String hash) {
        Person person = new Person(command.name(), command.email(), hash, command.language(), clock.instant());
        people.add(person);
        return person;
    }

    private void check(Command command) {
        String name = command.name().strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new DomainProblem("PERSON_NAME_MISSING");
        }
        if (!isEmail(command.email())) {
            throw new DomainProblem("EMAIL_NOT_VALID");
        }
        PasswordRule.check(command.password(), name, command.email());
        if (!throttle.admits(ACT, command.email(), command.address())) {
            throw new DomainProblem("TOO_MANY_ATTEMPTS");
        }
    }

    /** Whether it looks like a mail address; whether it is one, only the mail shows. */
    public static boolean isEmail(String email) {
        return email.strip().length() <= LONGEST && EMAIL.matcher(email.strip()).matches();
    }

    /**
     * What is typed into the form.
     *
     * @param address network address from which it comes
     * @param language {@code en} or {@code de}
     */
    public record Command(String name, String email, String password, String language, String address) {

        @Override
        public String toString() {
            return "registration of " + email;
        }
    }
}
