package org.allmende.challenge.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.challenge.EoiSubmitted;
import org.allmende.challenge.EoiWithdrawn;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Organisations;

/** Those who have joined hear when the lead sends the expression of interest, or takes it back. */
@ApplicationScoped
class TellParticipants {

    @Inject
    private Expressions expressions;

    @Inject
    private Participants participants;

    @Inject
    private Organisations organisations;

    @Inject
    private ParticipantMail mail;

    void sent(@Observes EoiSubmitted event) {
        tell("challenge.participant.sent", expressions.get(event.eoi()));
    }

    void takenBack(@Observes EoiWithdrawn event) {
        tell("challenge.participant.withdrawn", expressions.get(event.eoi()));
    }

    private void tell(String key, ExpressionOfInterest expression) {
        String lead = organisations.get(expression.organisation()).name();
        participants.of(expression.id()).forEach(participant -> participant
                .organisation()
                .ifPresent(organisation -> mail.tell(organisation, key, lead, expression)));
    }
}
