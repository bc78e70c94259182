package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.ParticipantId;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * The lead names a consortium member or subcontractor of a draft, and invites it where it has an address; otherwise the lead
 * writes its part.
 *
 * <p>Errors: {@code EOI_NOT_A_DRAFT} and those of {@link Participant}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_EXPRESSION)
public class AddParticipant {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Participants participants;

    @Inject
    private ParticipantMail mail;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * Who takes part.
     *
     * @param email to invite it; null where the lead writes for it
     */
    public record Command(
            EoiId eoi,
            ParticipantCapacity capacity,
            String name,
            @Nullable String email) {}

    public ParticipantId add(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.organisation());
        expression.requireDraft();
        Participant participant = new Participant(
                expression.id(),
                command.capacity(),
                command.name(),
                Acting.current().requirePerson(),
                databaseClock.now());
        if (command.email() != null) {
            mail.invite(participant, command.email(), expression);
        }
        participants.add(participant);
        expressions.addPartsOf(participant.id(), expression);
        return participant.id();
    }
}
