package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Whoever holds the secret of an invitation declines it; what was written for it counts no more.
 *
 * <p>Errors: {@code LINK_EXPIRED}, {@code EOI_NOT_A_DRAFT}.
 */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class DeclineParticipation {

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

    public void decline(String secret) {
        access.toSignedIn();
        Participant participant = participants.bySecret(secret).orElseThrow(() -> new DomainProblem("LINK_EXPIRED"));
        ExpressionOfInterest expression = expressions.getLocked(participant.eoi());
        participants.refresh(participant);
        expression.requireDraft();
        Instant now = databaseClock.now();
        expressions.partsOf(expression.id(), participant.id()).forEach(part -> part.layAside(now));
        participant.decline(now);
        mail.tellLead("challenge.participant.declined", participant, expression);
    }
}
