package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.PersonId;
import org.allmende.notification.Outbox;
import org.allmende.shared.DomainProblem;

/** The cast of the sample by handle, as the script names it: {@code world.actor("tom.okafor")}. */
@ApplicationScoped
public class SampleWorld {

    public static final String PASSWORD = "allmende-sample-1";
    private static final String TOKEN = "token=";

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Outbox outbox;

    /** The person with the roles of this moment. */
    public Actor actor(String handle) {
        return people.actor(person(handle));
    }

    public PersonId person(String handle) {
        return people.byEmail(cast(handle).email())
                .orElseThrow(() -> new DomainProblem("PERSON_UNKNOWN", handle))
                .id();
    }

    public OrganisationId council() {
        return organisation(SampleCast.COUNCIL);
    }

    public OrganisationId organisation(String handle) {
        String name = handle.equals(SampleCast.COUNCIL)
                ? SampleCast.COUNCIL_NAME
                : Objects.requireNonNull(SampleCast.ORGANISATIONS.get(handle), handle)
                        .name();
        return organisations.search(name, 1).stream()
                .map(Organisation::id)
                .findFirst()
                .orElseThrow(() -> new DomainProblem("ORGANISATION_UNKNOWN", handle));
    }

    /** The secret in the newest mail to the person that leads to that page. */
    String secretFor(SamplePerson person, String page) {
        return outbox.to(person.email(), 10).stream()
                .flatMap(mail -> mail.link().stream())
                .filter(link -> link.startsWith(page))
                .map(link -> link.substring(link.indexOf(TOKEN) + TOKEN.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no mail to " + person.email() + " leads to " + page));
    }

    static SamplePerson cast(String handle) {
        return SampleCast.PEOPLE.stream()
                .filter(person -> person.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("PERSON_UNKNOWN", handle));
    }
}
