package org.allmende.mutual.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.Circles;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.shared.DomainProblem;

/**
 * A member of the circle, who is an owner of the organisation that the staff have founded, says that it is this one.
 *
 * <p>Errors: {@code MUTUAL_UNKNOWN} for somebody who is not in the circle, {@code MUTUAL_BODY_IS_COUNCIL}, {@code
 * MUTUAL_BODY_NAMED_ALREADY}, {@code MUTUAL_HAS_ENDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.KEEP_SHARES, trail = Trail.MEMBERS)
public class NameBody {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Organisations organisations;

    /** Which circle founded which organisation. */
    public record Command(MutualId mutual, OrganisationId body) {}

    public void name(Command command) {
        access.to(command.body());
        Mutual mutual = mutuals.getLocked(command.mutual());
        if (!circles.peopleOf(mutual.id()).contains(Acting.current().requirePerson())) {
            throw new DomainProblem("MUTUAL_UNKNOWN");
        }
        if (organisations.get(command.body()).kind() == OrganisationKind.COUNCIL) {
            throw new DomainProblem("MUTUAL_BODY_IS_COUNCIL");
        }
        mutual.nameBody(command.body());
    }
}
