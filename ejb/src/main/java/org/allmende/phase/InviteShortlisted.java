package org.allmende.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/** With the publication of final tenders all those who go on are invited at one instant, with the deadline. */
@ApplicationScoped
class InviteShortlisted {

    @Inject
    private Tenders tenders;

    @Inject
    private Shortlists shortlists;

    @Inject
    private Notices notices;

    void published(@Observes TenderPublished event) {
        Tender tender = tenders.get(event.tender());
        tender.firstStageId().map(tenders::getLocked).ifPresent(first -> {
            if (first.status() != TenderStatus.SHORTLISTED) {
                throw new DomainProblem("FINAL_TENDERS_NOT_YET");
            }
            FinalTendersRules.require(first, tender);
            Shortlist shortlist = shortlists.confirmedOf(first.id()).orElseThrow();
            Notice invitation = Notice.of("phase.invited", tender.caseId())
                    .with(tender.title(), tender.reference(), event.deadline())
                    .linking("/bid/start/" + tender.reference());
            shortlist
                    .chosen()
                    .forEach(place -> notices.tellThose(place.organisation(), Permission.DRAFT_BID, invitation));
        });
    }
}
