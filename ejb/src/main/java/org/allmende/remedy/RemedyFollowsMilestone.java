package org.allmende.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.outcome.MilestoneMissed;
import org.allmende.outcome.MilestoneReported;

/** A missed milestone opens its remedy; a late report fulfils it; what was asked about its day lapses with either, and with the contract. */
@ApplicationScoped
public class RemedyFollowsMilestone {

    @Inject
    private Contracts contracts;

    @Inject
    private Remedies remedies;

    @Inject
    private WorkingDays calendar;

    @Inject
    private Event<RemedyOpened> opened;

    @Inject
    private Event<RemedyClosed> closed;

    @Inject
    private Event<MoreTimeLapsed> lapsed;

    void onMissed(@Observes MilestoneMissed event) {
        lapse(event.milestone(), event.at());
        Milestone milestone = contracts.milestone(event.milestone());
        Remedy remedy = new Remedy(milestone, calendar, event.at());
        remedies.add(remedy);
        opened.fire(new RemedyOpened(remedy.id(), milestone.id(), event.at()));
    }

    void onReported(@Observes MilestoneReported event) {
        lapse(event.milestone(), event.at());
        close(event.milestone(), RemedyStatus.FULFILLED, event.at());
    }

    void onEnded(@Observes ContractEnded event) {
        for (MilestoneId milestone : event.lapsed()) {
            lapse(milestone, event.at());
            close(milestone, RemedyStatus.LAPSED, event.at());
        }
    }

    private void lapse(MilestoneId milestone, Instant now) {
        remedies.moreTimeOf(milestone).stream()
                .filter(request -> request.status().isOpen())
                .forEach(request -> {
                    request.lapse();
                    lapsed.fire(new MoreTimeLapsed(request.id(), milestone, now));
                });
    }

    private void close(MilestoneId milestone, RemedyStatus how, Instant now) {
        remedies.of(milestone).filter(remedy -> remedy.status().isOpen()).ifPresent(remedy -> {
            remedy.close(how, now);
            closed.fire(new RemedyClosed(remedy.id(), milestone, now));
        });
    }
}
