package org.allmende.web.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.partner.PartnerMessage;
import org.allmende.partner.PartnerSearch;
import org.allmende.partner.PartnerSearchId;
import org.allmende.partner.Partners;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.PhaseMemo;

/** The messages about partners to and from the reader and the reader's groups. */
@Named
@RequestScoped
public class PartnerMessages {

    @Inject
    private Partners partners;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Speaking speaking;

    @Inject
    private Messages messages;

    /** A message as one line. */
    public record Line(String link, String about, boolean answered, Instant sentAt) implements Serializable {}

    /** What the lines name. */
    private record Known(
            Map<PartnerSearchId, PartnerSearch> searches,
            Map<ServiceId, Service> services,
            Map<OrganisationId, Organisation> organisations,
            Map<PersonId, Person> people) {}

    public List<Line> getLines() {
        PersonId me = Acting.current().requirePerson();
        return PhaseMemo.once("partner-messages", me, () -> lines(me));
    }

    private List<Line> lines(PersonId me) {
        List<OrganisationId> groups =
                speaking.groups().stream().map(Organisation::id).toList();
        List<PartnerMessage> all = partners.concerning(me, groups);
        Map<PartnerSearchId, PartnerSearch> searches =
                partners.all(all.stream().map(PartnerMessage::search).toList());
        Known named = new Known(
                searches,
                services.all(
                        searches.values().stream().map(PartnerSearch::service).toList()),
                organisations.all(Stream.concat(
                                searches.values().stream().map(PartnerSearch::organisation),
                                all.stream().map(PartnerMessage::organisation).flatMap(Optional::stream))
                        .toList()),
                people.all(all.stream().map(PartnerMessage::sender).toList()));
        return all.stream().map(message -> line(message, me, named)).toList();
    }

    private Line line(PartnerMessage message, PersonId me, Known named) {
        PartnerSearch search = Objects.requireNonNull(named.searches().get(message.search()));
        String title =
                Objects.requireNonNull(named.services().get(search.service())).title();
        boolean sent = message.sender().equals(me);
        OrganisationId body =
                sent ? search.organisation() : message.organisation().orElse(null);
        String other = body == null
                ? Objects.requireNonNull(named.people().get(message.sender())).name()
                : Objects.requireNonNull(named.organisations().get(body)).name();
        String about = messages.with(sent ? "follow.message.to" : "follow.message.from", other, title);
        return new Line(message.link(), about, message.isAnswered(), message.sentAt());
    }
}
