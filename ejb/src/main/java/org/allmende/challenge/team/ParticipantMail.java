package org.allmende.challenge.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.account.Secrets;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;

/** What participants and the lead are told by mail. */
@ApplicationScoped
class ParticipantMail {

    @Inject
    private Notices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    /** Makes the participant an invited one, and sends the secret. */
    void invite(Participant participant, String email, ExpressionOfInterest expression) {
        String secret = Secrets.next();
        participant.invite(email, secret, databaseClock.now());
        String language = people.byEmail(email.strip())
                .map(Person::language)
                .orElse(Acting.current().language());
        notices.tellMailbox(
                email.strip(),
                language,
                Notice.of("challenge.participant.invited", null)
                        .with(body(expression), service(expression), participant.name())
                        .linking("/challenge/join?token=" + secret));
    }

    /** That somebody joined, declined or left. */
    void tellLead(String key, Participant participant, ExpressionOfInterest expression) {
        tell(expression.organisation(), key, participant.name(), expression);
    }

    void tell(OrganisationId organisation, String key, String name, ExpressionOfInterest expression) {
        notices.tellThose(
                organisation,
                Permission.DRAFT_EXPRESSION,
                Notice.of(key, null)
                        .with(name, service(expression))
                        .linking("/challenge/write/" + expression.reference()));
    }

    private String body(ExpressionOfInterest expression) {
        return organisations.get(expression.organisation()).name();
    }

    private String service(ExpressionOfInterest expression) {
        return services.get(expression.service()).title();
    }
}
