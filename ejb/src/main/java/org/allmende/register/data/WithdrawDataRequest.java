package org.allmende.register.data;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/** Whoever asked for data takes the request back, while it waits. What was asked stays public. Errors: {@code DATA_STEP_NOT_POSSIBLE}. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class WithdrawDataRequest {

    @Inject
    private Access access;

    @Inject
    private DataRequests requests;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DataNews news;

    @Inject
    private Event<DataRequestWithdrawn> withdrawn;

    /** Which request. */
    public record Command(DataRequestId request) {}

    public void withdraw(Command command) {
        DataRequest request = requests.getLocked(command.request());
        access.toPerson(request.askedBy());
        Instant now = databaseClock.now();
        request.withdraw(now);
        String title = news.service(request).title();
        news.tellAsAsker(request, "data.withdrawn", title);
        news.toCouncil(request, Notice.of("data.withdrawn", request.caseId()).with(title, request.reference()));
        withdrawn.fire(new DataRequestWithdrawn(request.id(), now));
    }
}
