package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.References;

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
    private Expressions expressions;

    @Inject
    private Organisations organisations;

    @Inject
    private ChallengeEligibility eligibility;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    /** Who, for which service. */
    public record Command(OrganisationId body, ServiceId service) {}

    public EoiId start(Command command) {
        access.to(command.body());
        Instant now = databaseClock.now();
        Service service = services.get(command.service());
        eligibility.requireBeginning(command.body(), service, now);
        ExpressionOfInterest expression = new ExpressionOfInterest(references.next("E"), service, command.body(), now);
        expressions.add(expression);
        OrganisationKind kind = organisations.get(command.body()).kind();
        PartKind.askedOf(kind)
                .forEach(part -> expressions.add(new ExpressionPart(expression.id(), part, command.body())));
        return expression.id();
    }
}
