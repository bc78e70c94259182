package org.allmende.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * The check on the instance. Within a use case it tests the permission that the use case declares; the interceptor fails a
 * call in which it was not made.
 */
@ApplicationScoped
public class Access {

    @Inject
    private Barriers barriers;

    /**
     * The actor has the declared permission in the organisation that owns the thing, and stands behind no information barrier
     * in its matter; or is a process that may act.
     */
    public void to(OrganisationId owner) {
        toAnyOf(owner);
    }

    /** As {@link #to}, where the thing belongs to several, each of which suffices. */
    public void toAnyOf(OrganisationId... owners) {
        check(call -> actsAsProcess(call)
                || Arrays.stream(owners)
                        .anyMatch(owner -> Acting.current().may(call.permission(), owner) && isOpen(call, owner)));
    }

    /**
     * The actor is this very person (a named evaluator, the owner of an account), and has the declared permission in the
     * organisation, if the permission is carried by roles.
     */
    public void toPerson(PersonId person) {
        check(call -> Acting.current().personId().filter(person::equals).isPresent()
                && !barriers.separates(person, call.things()));
    }

    /** The actor is one of these people, such as the members of a circle: persons, whatever their roles. */
    public void toOneOf(Collection<PersonId> people) {
        check(call -> Acting.current().personId().filter(people::contains).isPresent());
    }

    /** As {@link #toPerson}, and the person has the declared permission in the organisation. */
    public void toPersonIn(PersonId person, OrganisationId owner) {
        check(call -> Acting.current().personId().filter(person::equals).isPresent()
                && Acting.current().may(call.permission(), owner)
                && isOpen(call, owner));
    }

    /** Any signed-in person may do this; what is made will be theirs. */
    public void toSignedIn() {
        check(call -> Acting.current().isPerson());
    }

    /** Only a step of a process may do this. */
    public void toProcess() {
        check(Access::actsAsProcess);
    }

    /** Anybody may do this; a token, a throttle or nothing at all stands in for the check. Says so in the use case. */
    public void toAnybody() {
        check(call -> true);
    }

    /** A portal-wide task that no single organisation owns: a role that carries the permission, in any organisation. */
    public void toPortal() {
        check(call -> Acting.current().mayAnywhere(call.permission()));
    }

    /** For queries of pages: refuses unless the actor has the permission in the organisation. */
    public void demand(Permission permission, OrganisationId... owners) {
        if (Arrays.stream(owners).noneMatch(owner -> may(permission, owner))) {
            throw new AccessRefused(permission);
        }
    }

    /** Whether to show or to hide; never in place of a check. */
    public boolean may(Permission permission, OrganisationId owner) {
        return Acting.current().may(permission, owner);
    }

    /** No information barrier stands between the person and that organisation's side of the matter. */
    private boolean isOpen(UseCaseCall call, OrganisationId owner) {
        return Acting.current()
                .personId()
                .filter(person -> barriers.separates(person, owner, call.things()))
                .isEmpty();
    }

    private static boolean actsAsProcess(UseCaseCall call) {
        return call.openToProcesses() && Acting.current().kind() == Actor.Kind.PROCESS;
    }

    private static void check(Predicate<UseCaseCall> allowed) {
        UseCaseCall call = UseCaseCall.current()
                .orElseThrow(() -> new IllegalStateException("an access check outside of a use case"));
        call.markChecked();
        if (!allowed.test(call)) {
            throw new AccessRefused(call.permission());
        }
    }
}
