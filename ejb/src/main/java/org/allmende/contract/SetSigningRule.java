package org.allmende.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Says whether one or two authorised people sign the organisation's contracts. Holds for contracts that are offered from now on: the
 * offered text names how many sign, so that a contract keeps the rule under which its signing began.
 *
 * <p>Errors: {@code SIGNERS_TOO_FEW}: two are to sign where fewer than two may.
 */
@Stateless
@UseCase
@Requires(Permission.MANAGE_ORGANISATION)
public class SetSigningRule {

    private static final int TWO = 2;

    @Inject
    private Access access;

    @Inject
    private Organisations organisations;

    @Inject
    private SigningRules rules;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** @param two whether two sign; else one */
    public record Command(OrganisationId organisation, boolean two) {}

    /** Said again, it changes nothing. */
    public void set(Command command) {
        access.to(command.organisation());
        Organisation organisation = organisations.get(command.organisation());
        boolean before =
                rules.of(organisation.id()).map(SigningRule::demandsTwo).orElse(false);
        if (before == command.two()) {
            return;
        }
        if (command.two() && rules.authorised(organisation).size() < TWO) {
            throw new DomainProblem("SIGNERS_TOO_FEW");
        }
        PersonId by = Acting.current().requirePerson();
        rules.add(new SigningRule(organisation.id(), command.two(), by, databaseClock.now()));
        rules.authorised(organisation).stream()
                .map(Person::id)
                .filter(person -> !person.equals(by))
                .forEach(person -> notices.tell(person, notice(organisation, command.two())));
    }

    private static Notice notice(Organisation organisation, boolean two) {
        return Notice.of(two ? "contract.signers-two" : "contract.signers-one", null)
                .with(organisation.name())
                .linking("/organisation/view/" + organisation.reference());
    }
}
