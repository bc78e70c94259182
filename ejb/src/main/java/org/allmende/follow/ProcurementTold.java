package org.allmende.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.allmende.casefile.CaseFiles;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.TransparencyNoticePublished;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNoticePublished;
import org.allmende.planning.EarlyNotices;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.Tenders;

/** Tells those who follow a service, its place or its kind of what a council says about its procurement: early, and when it tenders. */
@ApplicationScoped
public class ProcurementTold {

    @Inject
    private Follows follows;

    @Inject
    private Services services;

    @Inject
    private CaseFiles cases;

    @Inject
    private EarlyNotices earlyNotices;

    @Inject
    private Tenders tenders;

    @Inject
    private DirectAwards directAwards;

    @Inject
    private Notices notices;

    void early(@Observes EarlyNoticePublished event) {
        EarlyNotice early = earlyNotices.get(event.notice());
        service(cases.get(early.caseId()).service())
                .ifPresent(service -> tell(
                        service,
                        Notice.of("follow.early", early.caseId())
                                .with(service.title(), service.reference(), early.title())
                                .linking(early.link())));
    }

    void tendered(@Observes TenderPublished event) {
        Tender tender = tenders.get(event.tender());
        service(tender.serviceId())
                .ifPresent(service -> tell(
                        service,
                        Notice.of("follow.tender", tender.caseId())
                                .with(service.title(), service.reference(), tender.title(), event.deadline())
                                .linking(tender.link())));
    }

    void direct(@Observes TransparencyNoticePublished event) {
        DirectAward award = directAwards.get(event.direct());
        service(award.serviceId())
                .ifPresent(service -> tell(
                        service,
                        Notice.of("follow.direct", award.caseId())
                                .with(service.title(), service.reference(), award.title())
                                .linking(award.link())));
    }

    private Optional<Service> service(Optional<UUID> id) {
        return id.map(ServiceId::new).flatMap(services::find);
    }

    private void tell(Service service, Notice notice) {
        follows.ofService(service.id()).forEach(person -> notices.tell(person, notice));
    }
}
