package org.allmende.opendata;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.allmende.casefile.CaseFiles;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwardNoticePublished;
import org.allmende.direct.DirectAwardWithdrawn;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.TransparencyNoticePublished;
import org.allmende.identity.Organisations;

/** Writes the releases of direct awards, each in the transaction of its event. Who objects is not public. */
@ApplicationScoped
public class DirectReleases {

    @Inject
    private ReleasePublisher publisher;

    @Inject
    private CaseFiles cases;

    @Inject
    private Organisations organisations;

    @Inject
    private DirectAwards awards;

    void onNoticed(@Observes @Priority(ReleaseWriter.LATE) TransparencyNoticePublished event) {
        DirectAward award = awards.get(event.direct());
        Parties parties = new Parties();
        JsonObject council =
                parties.refer(organisations.get(award.councilId()), PartyRole.BUYER, PartyRole.PROCURING_ENTITY);
        JsonObject stages = new Fields()
                .object("tender", DirectSection.noticed(award, council))
                .list("awards", List.of(DirectSection.intended(award, supplier(award, parties))))
                .build();
        publish(award, event.at(), List.of(ReleaseTag.TENDER, ReleaseTag.AWARD), parties, stages);
    }

    void onAwarded(@Observes @Priority(ReleaseWriter.LATE) DirectAwardNoticePublished event) {
        DirectAward award = awards.get(event.direct());
        Parties parties = new Parties();
        JsonObject stages = new Fields()
                .object("tender", DirectSection.tenderStatus(award))
                .list("awards", List.of(DirectSection.awarded(award, supplier(award, parties))))
                .build();
        publish(award, event.at(), List.of(ReleaseTag.AWARD_UPDATE), parties, stages);
    }

    void onWithdrawn(@Observes @Priority(ReleaseWriter.LATE) DirectAwardWithdrawn event) {
        if (event.told()) {
            DirectAward award = awards.get(event.direct());
            JsonObject stages = new Fields()
                    .object("tender", DirectSection.withdrawn(award))
                    .list("awards", List.of(DirectSection.awardStatus(award)))
                    .build();
            publish(
                    award,
                    event.at(),
                    List.of(ReleaseTag.TENDER_CANCELLATION, ReleaseTag.AWARD_CANCELLATION),
                    new Parties(),
                    stages);
        }
    }

    private JsonObject supplier(DirectAward award, Parties parties) {
        return parties.refer(organisations.get(award.supplier().orElseThrow()), PartyRole.SUPPLIER);
    }

    private void publish(DirectAward award, Instant at, List<ReleaseTag> tags, Parties parties, JsonObject stages) {
        publisher.publish(cases.get(award.caseId()), at, tags, parties, stages);
    }
}
