package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;

/**
 * A body begins an expression of interest: a private draft with one empty part for each thing that the law asks of it.
 *
 * <p>Errors: the codes of {@link ChallengeEligibility}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_EXPRESSION)
public class StartExpression {

    @Inject
    private Access access;

    @Inject
    private Services services;

    @Inject
    private ExpressionWork work;

    /** Who, for which service. */
    public record Command(OrganisationId body, ServiceId service) {}

    public EoiId start(Command command) {
        access.to(command.body());
        return work.begin(command.body(), services.get(command.service()));
    }
}
