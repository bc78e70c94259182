package org.allmende.register.data;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.References;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks a council for data that a service's page lacks. Its receipt, by the database's clock, starts the twenty working
 * days (Freedom of Information Act 2000 s.10(1)). The same words of the same person, while they wait, are the same request.
 *
 * <p>Errors: {@code SERVICE_UNKNOWN}, {@code CALENDAR_HORIZON} and those of {@link DataRequest}.
 */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class AskForData {

    @Inject
    private Access access;

    @Inject
    private Services services;

    @Inject
    private DataRequests requests;

    @Inject
    private References references;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DataNews news;

    @Inject
    private Event<DataAsked> asked;

    /**
     * What is asked of whom.
     *
     * @param organisation in whose name; null: one's own, which is not published
     * @param missing what is missing, so that the council can find it
     * @param purpose why; may be empty
     */
    public record Command(ServiceId service, @Nullable OrganisationId organisation, String missing, String purpose) {}

    public DataRequestId ask(Command command) {
        access.toSignedIn();
        if (command.organisation() != null) {
            access.demand(Permission.SPEAK_FOR_ORGANISATION, command.organisation());
        }
        Service service = services.get(command.service());
        DataRequest.Words words = new DataRequest.Words(command.missing(), command.purpose());
        PersonId person = Acting.current().requirePerson();
        requests.lockDataOf(service.id());
        return requests.openSame(service.id(), person, words)
                .map(DataRequest::id)
                .orElseGet(() -> receive(service, new DataRequest.Asker(person, command.organisation()), words));
    }

    private DataRequestId receive(Service service, DataRequest.Asker asker, DataRequest.Words words) {
        Instant now = databaseClock.now();
        CaseFile caseFile =
                caseFiles.open(service.title(), service.council(), service.id().value());
        DataRequest request =
                new DataRequest(references.next("D"), service, caseFile.id(), asker, words, calendar, now);
        requests.add(request);
        tell(request, service);
        asked.fire(new DataAsked(request.id(), now));
        return request.id();
    }

    private void tell(DataRequest request, Service service) {
        LocalDate until = London.dayOf(request.deadline().at());
        if (request.organisation().isPresent()) {
            news.tellAsAsker(
                    request, "data.asked.by", news.name(request.organisation().get()), service.title(), until);
        } else {
            news.tellAsAsker(request, "data.asked", service.title(), until);
        }
        news.toCouncil(
                request,
                Notice.of("data.asked", request.caseId())
                        .with(service.title(), request.reference(), until, request.missing()));
        news.toAsker(
                request,
                Notice.of("data.received", request.caseId()).with(service.title(), request.reference(), until));
    }
}
