package org.allmende.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.Tenders;

/** When a tender is published, whoever answered to the engagement before it is told, once. */
@ApplicationScoped
public class TenderTellsRespondents {

    @Inject
    private Tenders tenders;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Notices mails;

    void onPublished(@Observes TenderPublished published) {
        Tender tender = tenders.get(published.tender());
        Set<OrganisationId> answered = notices.before(tender.id()).stream()
                .flatMap(notice -> notices.responses(notice.id()).stream())
                .map(EngagementResponse::organisation)
                .collect(Collectors.toSet());
        answered.forEach(organisation -> mails.tellThose(
                organisation,
                Permission.ANSWER_ENGAGEMENT,
                Notice.of("planning.tendered", tender.caseId())
                        .with(tender.title(), tender.reference(), published.deadline())
                        .linking(tender.link())));
    }
}
