package org.allmende.tender.weighing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/** All have weighed the criteria, or their time is over: the result is there, and the officers are told. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class CloseWeighing {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Weighings weighings;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    public record Command(WeighingId weighing) {}

    /** Gives whether anybody has answered; a second call changes nothing. */
    public boolean close(Command c) {
        access.toProcess();
        Tender tender = tenders.getLocked(weighings.get(c.weighing()).tenderId());
        Weighing weighing = weighings.getLocked(c.weighing());
        if (weighing.close(clock.now())) {
            weighings.flush();
            notices.tellThose(
                    tender.councilId(),
                    Permission.PREPARE_TENDER,
                    Notice.of("tender.weighing.closed", tender.caseId())
                            .with(
                                    tender.title(),
                                    tender.reference(),
                                    weighing.answers(),
                                    weighing.voices().size())
                            .linking("/tender/weighing/" + tender.reference()));
        }
        return weighing.answers() > 0;
    }
}
