package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** The circle words its idea anew. */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class SaveIdea {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    /** The name and the idea. */
    public record Command(MutualId mutual, String name, String idea) {}

    public void save(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        mutual.describe(command.name(), command.idea());
    }
}
