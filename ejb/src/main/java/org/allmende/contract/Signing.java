package org.allmende.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Acting;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/** What follows from a signature, the same for both sides. Called by the two use cases, which have checked access. */
@ApplicationScoped
class Signing {

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ContractSigned> signed;

    @Inject
    private Event<ContractConcluded> concluded;

    void sign(Contract contract, Side side, String seenHash) {
        Instant now = databaseClock.now();
        boolean all = contract.sign(side, Acting.current().requirePerson(), seenHash, now);
        String signer = organisations.get(contract.organisation(side)).name();
        boolean waits = !contract.isSigned(side);
        story.tell(
                StoryLine.of(contract.caseId(), contract.id(), waits ? "contract.signed-first" : "contract.signed")
                        .with(signer, contract.reference()),
                signer);
        if (waits) {
            askSecond(contract, side, signer);
        }
        signed.fire(new ContractSigned(contract.id(), side, !waits, now));
        if (all) {
            conclude(contract, now);
        }
    }

    /** All but the first who may sign there. */
    private void askSecond(Contract contract, Side side, String signer) {
        Permission permission = side == Side.COUNCIL ? Permission.SIGN_FOR_COUNCIL : Permission.SIGN_FOR_PROVIDER;
        Notice notice = Notice.of("contract.sign-second", contract.caseId())
                .with(
                        contract.reference(),
                        contract.title(),
                        signer,
                        contract.signBy().orElseThrow())
                .linking("/contract/sign/" + contract.reference());
        PersonId first = Acting.current().requirePerson();
        memberships.peopleWith(contract.organisation(side), permission.roles()).stream()
                .map(Person::id)
                .filter(person -> !person.equals(first))
                .forEach(person -> notices.tell(person, notice));
    }

    private void conclude(Contract contract, Instant now) {
        story.tell(StoryLine.of(contract.caseId(), contract.id(), "contract.concluded")
                .with(contract.reference(), contract.startsOn())
                .linking(contract.link()));
        tell(contract.providerId(), Permission.REPORT_MILESTONE, contract);
        tell(contract.councilId(), Permission.VERIFY_FOR_COUNCIL, contract);
        concluded.fire(new ContractConcluded(contract.id(), now));
    }

    private void tell(OrganisationId whom, Permission permission, Contract contract) {
        notices.tellThose(
                whom,
                permission,
                Notice.of("contract.concluded", contract.caseId())
                        .with(contract.reference(), contract.title())
                        .linking(contract.link()));
    }
}
