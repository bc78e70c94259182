package org.allmende.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * Ends the standstill, by the database's clock and not by the timer that calls: refused while it still runs, and left as it is
 * while an objection suspends the award. A second call changes nothing.
 *
 * <p>Source: Procurement Act 2023 s.51(1). Errors: {@code AWARD_NOT_DECIDED}, {@code STANDSTILL_NOT_OVER(last day)}.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class EndStandstill {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private Awards awards;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<StandstillEnded> ended;

    public record Command(TenderId tender) {}

    /**
     * Gives whether it is over; false where an objection suspends the award, and its end then asks anew. Both hold the tender, so
     * that neither misses the other.
     */
    public boolean end(Command command) {
        access.toProcess();
        Tender tender = tenders.getLocked(command.tender());
        Award award = awards.requireOfTender(tender.id());
        if (award.status() == AwardStatus.FINAL) {
            return true;
        }
        if (award.isSuspended()) {
            return false;
        }
        Instant now = clock.now();
        award.endStandstill(now);
        story.tell(
                StoryLine.of(award.caseId(), award.id(), "award.standstill-ended")
                        .linking(award.link()),
                organisations.get(award.councilId()).name());
        notices.tellThose(
                award.councilId(),
                Permission.PREPARE_CONTRACT,
                Notice.of("award.standstill-ended", award.caseId())
                        .with(tender.title(), tender.reference())
                        .linking(award.link()));
        awards.flush();
        ended.fire(new StandstillEnded(tender.id(), award.id(), now));
        return true;
    }
}
