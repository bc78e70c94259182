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
import org.allmende.shared.DomainProblem;

/** The cast of the sample by handle, as the script names it: {@code world.actor("tom.okafor")}. */
@ApplicationScoped
public class SampleWorld {

    public static final String PASSWORD = "allmende-sample-1";

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

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

    static SamplePerson cast(String handle) {
        return SampleCast.PEOPLE.stream()
                .filter(person -> person.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("PERSON_UNKNOWN", handle));
    }
}
