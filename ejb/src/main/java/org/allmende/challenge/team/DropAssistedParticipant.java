package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.ParticipantId;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A helper takes out again whom it named by mistake; what was written is kept and counts no more.
 *
 * <p>Errors: {@code EOI_NOT_ASSISTED}, {@code EOI_NOT_A_DRAFT}, {@code EOI_PARTICIPANT_UNKNOWN}, {@code
 * EOI_PARTICIPANT_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSIST_EXPRESSION)
public class DropAssistedParticipant {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Assistances assistances;

    @Inject
    private Participants participants;

    @Inject
    private DatabaseClock databaseClock;

    /** Whose part ends. */
    public record Command(ParticipantId participant) {}

    public void drop(Command command) {
        Participant participant = participants.get(command.participant());
        ExpressionOfInterest expression = expressions.getLocked(participant.eoi());
        participants.refresh(participant);
        access.to(assistances.helping(expression.id(), expression.organisation()));
        assistances.require(expression.id());
        expression.requireDraft();
        Instant now = databaseClock.now();
        expressions.partsOf(expression.id(), participant.id()).forEach(part -> part.layAside(now));
        participant.end(now);
    }
}
