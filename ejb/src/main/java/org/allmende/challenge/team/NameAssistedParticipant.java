package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.ParticipantId;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A helper names a consortium member or subcontractor that stands on the paper, and enters its part too.
 *
 * <p>Errors: {@code EOI_NOT_ASSISTED}, {@code EOI_NOT_A_DRAFT} and those of {@link Participant}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSIST_EXPRESSION)
public class NameAssistedParticipant {

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

    /** Who takes part. */
    public record Command(EoiId eoi, ParticipantCapacity capacity, String name) {}

    public ParticipantId name(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(assistances.helping(command.eoi(), expression.organisation()));
        assistances.require(command.eoi());
        expression.requireDraft();
        Participant participant = new Participant(
                expression.id(),
                command.capacity(),
                command.name(),
                Acting.current().requirePerson(),
                databaseClock.now());
        participants.add(participant);
        expressions.addPartsOf(participant.id(), expression);
        return participant.id();
    }
}
