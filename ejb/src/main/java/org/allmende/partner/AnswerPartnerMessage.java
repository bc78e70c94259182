package org.allmende.partner;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;

/**
 * The group answers a message, once. From then on both know each other's address and go on without the portal.
 *
 * <p>Errors: {@code PARTNER_MESSAGE_UNKNOWN} and those of {@link PartnerMessage}.
 */
@Stateless
@UseCase
@Requires(Permission.SPEAK_FOR_ORGANISATION)
public class AnswerPartnerMessage {

    @Inject
    private Access access;

    @Inject
    private Partners partners;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Which message, and the answer. */
    public record Command(PartnerMessageId message, String answer) {}

    public void answer(Command command) {
        PartnerMessage message = partners.getLocked(command.message());
        PartnerSearch search = partners.get(message.search());
        access.to(search.organisation());
        PersonId answering = Acting.current().requirePerson();
        message.answer(command.answer(), answering, databaseClock.now());
        String title = services.get(search.service()).title();
        Person here = people.get(answering);
        Person there = people.get(message.sender());
        notices.tell(
                there.id(),
                Notice.of("partner.answered", null)
                        .with(
                                title,
                                organisations.get(search.organisation()).name(),
                                message.answer().orElseThrow(),
                                here.name(),
                                here.email())
                        .linking(message.link()));
        notices.tell(
                answering,
                Notice.of("partner.address", null)
                        .with(title, there.name(), there.email())
                        .linking(message.link()));
    }
}
