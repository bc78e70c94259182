package org.allmende.tender.weighing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/** The time to weigh the criteria is nearly over: whoever has not answered is told again. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class RemindOfWeighing {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Weighings weighings;

    @Inject
    private Notices notices;

    public record Command(WeighingId weighing) {}

    /** Gives how many were told. */
    public int remind(Command c) {
        access.toProcess();
        Weighing weighing = weighings.get(c.weighing());
        if (weighing.status() != WeighingStatus.OPEN) {
            return 0;
        }
        Tender tender = tenders.get(weighing.tenderId());
        var silent = weighing.voices().stream()
                .filter(voice -> voice.answeredAt().isEmpty())
                .toList();
        silent.forEach(voice -> notices.tell(
                voice.person(),
                Notice.of("tender.weighing.soon", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                London.dayOf(weighing.deadline().at()))
                        .linking("/tender/weigh/" + tender.reference())));
        return silent.size();
    }
}
