package org.allmende.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Ends a contract otherwise than by performance: in public, with letters to both sides. What was verified or reported is settled as agreed. */
@ApplicationScoped
public class ContractEnds {

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ContractEnded> ended;

    /** @param contract locked by the caller */
    public void end(Contract contract, EndGround ground, LocalDate day, Instant now) {
        List<MilestoneId> lapsed = contract.end(ground, day, now);
        story.tell(StoryLine.of(contract.caseId(), contract.id(), "contract.ended." + ground)
                .with(contract.reference(), day, lapsed.size())
                .linking(contract.link()));
        tell(contract.providerId(), Permission.REPORT_MILESTONE, contract, day, lapsed.size());
        tell(contract.councilId(), Permission.PREPARE_CONTRACT, contract, day, lapsed.size());
        ended.fire(new ContractEnded(contract.id(), ground, day, lapsed, now));
    }

    private void tell(OrganisationId whom, Permission permission, Contract contract, LocalDate day, int lapsed) {
        notices.tellThose(
                whom,
                permission,
                Notice.of("contract.ended", contract.caseId())
                        .with(contract.reference(), contract.title(), day, lapsed)
                        .linking(contract.link()));
    }
}
