package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Whoever holds the secret of an invitation joins a draft in the name of an organisation, which from then on writes its own part
 * and may leave until the draft is sent. What the lead has written for it stays, to be changed.
 *
 * <p>Errors: {@code LINK_EXPIRED}, {@code EOI_NOT_A_DRAFT}, {@code EOI_PARTICIPANT_TWICE} where the organisation takes part
 * already, or is the lead, {@code EOI_PARTICIPANT_IS_COUNCIL}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_EXPRESSION)
public class JoinExpression {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Participants participants;

    @Inject
    private Organisations organisations;

    @Inject
    private ParticipantMail mail;

    @Inject
    private DatabaseClock databaseClock;

    /** As which organisation, by which secret. */
    public record Command(OrganisationId organisation, String secret) {}

    public EoiId join(Command command) {
        access.to(command.organisation());
        Participant participant =
                participants.bySecret(command.secret()).orElseThrow(() -> new DomainProblem("LINK_EXPIRED"));
        ExpressionOfInterest expression = expressions.getLocked(participant.eoi());
        participants.refresh(participant);
        expression.requireDraft();
        requireOther(command.organisation(), expression);
        participant.join(
                organisations.get(command.organisation()), Acting.current().requirePerson(), databaseClock.now());
        expressions.partsOf(expression.id(), participant.id()).forEach(part -> part.passTo(command.organisation()));
        mail.tellLead("challenge.participant.joined", participant, expression);
        return expression.id();
    }

    private void requireOther(OrganisationId joining, ExpressionOfInterest expression) {
        if (joining.equals(expression.council())) {
            throw new DomainProblem("EOI_PARTICIPANT_IS_COUNCIL");
        }
        boolean twice = participants.of(expression.id()).stream()
                .anyMatch(other -> other.organisation().filter(joining::equals).isPresent());
        if (twice || joining.equals(expression.organisation())) {
            throw new DomainProblem("EOI_PARTICIPANT_TWICE");
        }
    }
}
