package org.allmende.opendata;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.casefile.CaseFiles;
import org.allmende.identity.Organisations;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNoticeId;
import org.allmende.planning.EarlyNoticePublished;
import org.allmende.planning.EarlyNoticeWithdrawn;
import org.allmende.planning.EarlyNotices;

/** Writes the planning releases of early notices, each in the transaction of its event. Answers of suppliers are not public. */
@ApplicationScoped
public class EarlyReleases {

    @Inject
    private ReleasePublisher publisher;

    @Inject
    private CaseFiles cases;

    @Inject
    private Organisations organisations;

    @Inject
    private EarlyNotices notices;

    void onPublished(@Observes @Priority(ReleaseWriter.LATE) EarlyNoticePublished event) {
        release(event.notice(), ReleaseTag.PLANNING, event.at());
    }

    void onWithdrawn(@Observes @Priority(ReleaseWriter.LATE) EarlyNoticeWithdrawn event) {
        release(event.notice(), ReleaseTag.PLANNING_UPDATE, event.at());
    }

    private void release(EarlyNoticeId id, ReleaseTag tag, Instant at) {
        EarlyNotice notice = notices.get(id);
        Parties parties = new Parties();
        parties.refer(organisations.get(notice.councilId()), PartyRole.BUYER);
        publisher.publish(
                cases.get(notice.caseId()),
                at,
                List.of(tag),
                parties,
                new Fields().object("planning", EarlySection.of(notice)).build());
    }
}
