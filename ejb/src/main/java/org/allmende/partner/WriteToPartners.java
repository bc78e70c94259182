package org.allmende.partner;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * Somebody writes to a group that looks for partners. The portal hands it over to those who speak for the group; it tells them the
 * sender's name, and the address only once they answer. One message at a time waits for its answer.
 *
 * <p>Errors: {@code PARTNERS_UNKNOWN}, {@code PARTNERS_OVER}, {@code PARTNERS_OWN}, {@code PARTNER_MESSAGE_WAITS} and those of {@link
 * PartnerMessage}.
 */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class WriteToPartners {

    @Inject
    private Access access;

    @Inject
    private Partners partners;

    @Inject
    private Organisations organisations;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /**
     * What is written to whom.
     *
     * @param organisation in whose name; null: one's own
     */
    public record Command(PartnerSearchId search, @Nullable OrganisationId organisation, String words) {}

    public PartnerMessageId write(Command command) {
        access.toSignedIn();
        if (command.organisation() != null) {
            access.demand(Permission.SPEAK_FOR_ORGANISATION, command.organisation());
        }
        Actor actor = Acting.current();
        PersonId sender = actor.requirePerson();
        Instant now = databaseClock.now();
        PartnerSearch search = partners.getLocked(command.search());
        search.requireLooking(now);
        if (actor.may(Permission.SPEAK_FOR_ORGANISATION, search.organisation())) {
            throw new DomainProblem("PARTNERS_OWN");
        }
        if (partners.waitingOf(search.id(), sender).isPresent()) {
            throw new DomainProblem("PARTNER_MESSAGE_WAITS");
        }
        PartnerMessage message = new PartnerMessage(search.id(), sender, command.organisation(), command.words(), now);
        partners.add(message);
        String from = command.organisation() == null
                ? actor.label()
                : actor.label() + ", "
                        + organisations.get(command.organisation()).name();
        notices.tellThose(
                search.organisation(),
                Permission.SPEAK_FOR_ORGANISATION,
                Notice.of("partner.message", null)
                        .with(services.get(search.service()).title(), from, message.words())
                        .linking(message.link()));
        return message.id();
    }
}
