package org.allmende.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderReaders;

/** Tells what happens to a disturbance: in the tender's public story, and by mail. Who bids is on no page of the administration. */
@ApplicationScoped
class DisturbanceNews {

    @Inject
    private TenderReaders readers;

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /** To those who decide. */
    void toOfficers(Disturbance disturbance, Tender tender, Notice notice) {
        notices.tellThose(tender.councilId(), Permission.PUBLISH_TENDER, notice.linking(link(disturbance, tender)));
    }

    /** To everybody who follows the tender or bids, with the transaction that decides. */
    void toReaders(Tender tender, Notice notice) {
        Notice told = notice.linking(tender.link()).inConfidence();
        readers.of(tender).forEach(person -> notices.tell(person, told));
    }

    void tell(Tender tender, String key, Object... words) {
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), key).with(words).linking(tender.link()),
                organisations.get(tender.councilId()).name());
    }

    static String link(Disturbance disturbance, Tender tender) {
        return "/tender/disturbance/" + tender.reference() + "/" + disturbance.number();
    }
}
