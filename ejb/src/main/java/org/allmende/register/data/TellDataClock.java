package org.allmende.register.data;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * The clock of an answer ends soon, or ran out: the council is reminded, or the story says in public that the answer is late and
 * both sides hear of it. Each is told once, however often the process asks.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellDataClock {

    @Inject
    private Access access;

    @Inject
    private DataRequests requests;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DataNews news;

    /** Of which request. */
    public record Command(DataRequestId request) {}

    public void tell(Command command) {
        DataRequest request = requests.getLocked(command.request());
        access.toProcess();
        Instant now = databaseClock.now();
        String title = news.service(request).title();
        if (request.noteReminded(now)) {
            news.toCouncil(
                    request,
                    Notice.of("data.soon", request.caseId())
                            .with(
                                    title,
                                    request.reference(),
                                    London.dayOf(request.deadline().at())));
        }
        if (request.noteOverdue(now)) {
            news.tellAsCouncil(request, "data.late", news.name(request.council()));
            news.toCouncil(request, Notice.of("data.late", request.caseId()).with(title, request.reference()));
            news.toAsker(request, Notice.of("data.late", request.caseId()).with(title, request.reference()));
        }
    }
}
