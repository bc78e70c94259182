package org.allmende.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts now: a signed-in person with their roles by organisation, a step of a process, or nobody known.
 *
 * @param kind which of the three
 * @param person the person's id, if a person acts
 * @param label the name to show and to write into the audit: the person's, or the process step's
 * @param language the actor's language, {@code en} or {@code de}
 * @param roles the person's roles by organisation
 */
public record Actor(
        Kind kind, @Nullable PersonId person, String label, String language, Map<OrganisationId, Set<Role>> roles) {

    /** What kind of actor it is. */
    public enum Kind {
        PERSON,
        PROCESS,
        ANONYMOUS
    }

    /** Nobody known: a visitor. */
    public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, null, "visitor", "en", Map.of());

    public static Actor person(PersonId id, String name, String language, Map<OrganisationId, Set<Role>> roles) {
        return new Actor(Kind.PERSON, id, name, language, Map.copyOf(roles));
    }

    /** A step that the engine takes, named by process and element, such as {@code Tender/closeTender}. */
    public static Actor process(String step) {
        return new Actor(Kind.PROCESS, null, step, "en", Map.of());
    }

    /** The same person without any role in these organisations. */
    public Actor without(Set<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return this;
        }
        Map<OrganisationId, Set<Role>> left = new HashMap<>(roles);
        left.keySet().removeAll(organisations);
        return new Actor(kind, person, label, language, Map.copyOf(left));
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    public Optional<PersonId> personId() {
        return Optional.ofNullable(person);
    }

    /** The person's id; only to be asked where a person is known to act. */
    public PersonId requirePerson() {
        return personId().orElseThrow(() -> new AccessRefused(Permission.OWN_ACCOUNT));
    }

    public Set<Role> rolesIn(OrganisationId organisation) {
        return roles.getOrDefault(organisation, Set.of());
    }

    /** Whether the person has, in that organisation, a role that carries the permission. */
    public boolean may(Permission permission, OrganisationId organisation) {
        return rolesIn(organisation).stream().anyMatch(permission.roles()::contains);
    }

    /** Whether the person has, in any organisation, a role that carries the permission. */
    public boolean mayAnywhere(Permission permission) {
        return roles.values().stream().flatMap(Set::stream).anyMatch(permission.roles()::contains);
    }
}
