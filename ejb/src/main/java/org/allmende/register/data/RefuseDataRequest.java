package org.allmende.register.data;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * A council does not give the data, names the ground and says why it applies; all of it is public (Freedom of Information Act 2000
 * s.17). Whoever asked hears of the ways on: the council's own review and the Information Commissioner (ss.17(7), 50).
 *
 * <p>Errors: {@code DATA_REQUEST_UNKNOWN} and those of {@link DataRequest} and {@link Refusal}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_DATA_REQUEST)
public class RefuseDataRequest {

    @Inject
    private Access access;

    @Inject
    private DataRequests requests;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DataNews news;

    @Inject
    private Event<DataRefused> refused;

    /**
     * Why not.
     *
     * @param reasons why the ground applies, published word for word
     * @param publicInterest why withholding outweighs, where the ground asks for it
     */
    public record Command(DataRequestId request, RefusalGround ground, String reasons, String publicInterest) {}

    public void refuse(Command command) {
        DataRequest request = requests.getLocked(command.request());
        access.to(request.council());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        Refusal refusal = new Refusal(command.ground(), command.reasons(), command.publicInterest());
        request.refuse(refusal, officer.requirePerson(), officer.label(), now);
        String title = news.service(request).title();
        news.tellAsCouncil(
                request,
                "data.refused",
                news.name(request.council()),
                title,
                command.ground().law());
        news.toAsker(
                request,
                Notice.of("data.refused", request.caseId())
                        .with(title, request.reference(), command.ground().law(), refusal.reasons()));
        refused.fire(new DataRefused(request.id(), now));
    }
}
