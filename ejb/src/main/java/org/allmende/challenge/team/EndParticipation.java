package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.ParticipantId;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A participant leaves a draft, or the lead takes it out; what was written for it is kept and counts no more.
 *
 * <p>Errors: {@code EOI_NOT_A_DRAFT}, {@code EOI_PARTICIPANT_UNKNOWN}, {@code EOI_PARTICIPANT_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_EXPRESSION)
public class EndParticipation {

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

    /** Whose part ends. */
    public record Command(ParticipantId participant) {}

    public void end(Command command) {
        Participant participant = participants.get(command.participant());
        ExpressionOfInterest expression = expressions.getLocked(participant.eoi());
        participants.refresh(participant);
        OrganisationId lead = expression.organisation();
        Optional<OrganisationId> joined = participant.organisation();
        access.toAnyOf(lead, joined.orElse(lead));
        expression.requireDraft();
        Instant now = databaseClock.now();
        expressions.partsOf(expression.id(), participant.id()).forEach(part -> part.layAside(now));
        participant.end(now);
        tell(participant, expression);
    }

    private void tell(Participant participant, ExpressionOfInterest expression) {
        OrganisationId lead = expression.organisation();
        if (Acting.current().may(Permission.DRAFT_EXPRESSION, lead)) {
            String name = organisations.get(lead).name();
            participant
                    .organisation()
                    .ifPresent(left -> mail.tell(left, "challenge.participant.out", name, expression));
        } else {
            mail.tellLead("challenge.participant.left", participant, expression);
        }
    }
}
