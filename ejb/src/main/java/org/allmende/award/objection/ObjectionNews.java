package org.allmende.award.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Role;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.tender.Tender;

/**
 * Tells what happens to an objection: to the bidder and the council what it is, to the other bidders and in public that the award is
 * suspended or free again, in the same words for all of them. No mail holds what was objected, and none that names whom is on a page
 * of the administration.
 */
@ApplicationScoped
class ObjectionNews {

    @Inject
    private Awards awards;

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    void suspended(Tender tender, Award award) {
        toAllBidders(award, Notice.of("award.suspended", tender.caseId()).with(tender.title(), tender.reference()));
        tell(award, StoryLine.of(award.caseId(), award.id(), "award.suspended"));
    }

    /** @param first the first day on which a contract may follow */
    void lifted(Tender tender, Award award, LocalDate first) {
        toAllBidders(
                award, Notice.of("award.resumed", tender.caseId()).with(tender.title(), tender.reference(), first));
        tell(award, StoryLine.of(award.caseId(), award.id(), "award.resumed").with(first));
    }

    private void tell(Award award, StoryLine line) {
        story.tell(
                line.linking(award.link()), organisations.get(award.councilId()).name());
    }

    private void toAllBidders(Award award, Notice notice) {
        Notice told = notice.linking(award.link());
        awards.summaries(award.id()).stream()
                .map(AssessmentSummary::organisation)
                .forEach(bidder -> notices.tellThose(bidder, Permission.READ_ORGANISATION_FILES, told));
    }

    /** To those who may answer it. */
    void toOfficers(Objection objection, Award award, Notice notice) {
        notices.tellThose(award.councilId(), Permission.ANSWER_OBJECTION, officers(objection, award, notice));
    }

    /** To the monitoring officers, who see to it that the council keeps the law. */
    void toMonitoringOfficers(Objection objection, Award award, Notice notice) {
        notices.tellRoles(award.councilId(), Set.of(Role.MONITORING_OFFICER), officers(objection, award, notice));
    }

    private static Notice officers(Objection objection, Award award, Notice notice) {
        return notice.linking("/award/objection/" + award.reference() + "/" + objection.number())
                .inConfidence();
    }

    /** To the bidder that objects. */
    void toObjector(Objection objection, Award award, Notice notice) {
        notices.tellThose(
                objection.organisation(),
                Permission.OBJECT_TO_AWARD,
                notice.linking("/award/object/" + award.reference()).inConfidence());
    }
}
