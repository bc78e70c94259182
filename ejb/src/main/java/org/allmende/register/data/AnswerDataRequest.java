package org.allmende.register.data;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * A council gives the data: the answer, the files that were brought in for it, and what is new make the next version of the
 * service's data pack, public at once. A late answer is still an answer.
 *
 * <p>Errors: {@code DATA_REQUEST_UNKNOWN}, {@code DOCUMENT_NOT_WHOLE(name)} and those of {@link DataRequest} and {@link
 * DataPackVersion}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_DATA_REQUEST)
public class AnswerDataRequest {

    @Inject
    private Access access;

    @Inject
    private DataRequests requests;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DataNews news;

    @Inject
    private Event<DataAnswered> answered;

    /**
     * The answer.
     *
     * @param changed what the pack has now that it had not before
     */
    public record Command(DataRequestId request, String answer, String changed) {}

    public DataPackVersionId answer(Command command) {
        DataRequest request = requests.getLocked(command.request());
        access.to(request.council());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        request.answer(command.answer(), officer.requirePerson(), officer.label(), now);
        requests.lockDataOf(request.service());
        int number = requests.versionsOf(request.service()).stream()
                        .mapToInt(DataPackVersion::number)
                        .max()
                        .orElse(0)
                + 1;
        DataPackVersion version = new DataPackVersion(request, number, command.changed(), officer.label(), now);
        requests.add(version);
        documents.handOver(request.id().value(), version.id().value());
        tell(request, version);
        answered.fire(new DataAnswered(request.id(), now));
        return version.id();
    }

    private void tell(DataRequest request, DataPackVersion version) {
        String title = news.service(request).title();
        news.tellAsCouncil(request, "data.answered", news.name(request.council()), title, version.number());
        news.toAsker(
                request,
                Notice.of("data.answered", request.caseId())
                        .with(
                                title,
                                request.reference(),
                                version.number(),
                                request.answer().orElseThrow()));
    }
}
