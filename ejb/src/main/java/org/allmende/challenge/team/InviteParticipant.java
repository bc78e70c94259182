package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.ParticipantId;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The lead invites somebody for whom it has written so far, or sends an invitation again, to the same address or another. The
 * one sent before is good no more.
 *
 * <p>Errors: {@code EOI_NOT_A_DRAFT}, {@code EOI_PARTICIPANT_UNKNOWN} and those of {@link Participant}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_EXPRESSION)
public class InviteParticipant {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Participants participants;

    @Inject
    private ParticipantMail mail;

    /** Whom, and where to. */
    public record Command(ParticipantId participant, String email) {}

    public void invite(Command command) {
        Participant participant = participants.get(command.participant());
        ExpressionOfInterest expression = expressions.getLocked(participant.eoi());
        participants.refresh(participant);
        access.to(expression.organisation());
        expression.requireDraft();
        mail.invite(participant, command.email(), expression);
    }
}
