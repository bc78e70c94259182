package org.allmende.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.allmende.casefile.CaseFile;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.shared.Ids;

/** Puts a release together and keeps it, in the transaction of what it tells. */
@ApplicationScoped
class ReleasePublisher {

    @Inject
    private Releases releases;

    @Inject
    private Organisations organisations;

    /**
     * Publishes one release of the case.
     *
     * @param parties all that the stages refer to; the council is added
     * @param stages {@code planning}, {@code tender}, {@code awards} or {@code contracts}
     */
    void publish(CaseFile caseFile, Instant at, List<ReleaseTag> tags, Parties parties, JsonObject stages) {
        List<JsonObject> earlier =
                releases.of(caseFile.ocid()).stream().map(OcdsRelease::json).toList();
        Organisation council = organisations.get(caseFile.council());
        releases.add(new OcdsRelease(release(caseFile.ocid(), at, tags, council, parties, stages, earlier), at));
    }

    static JsonObject release(
            String ocid,
            Instant at,
            List<ReleaseTag> tags,
            Organisation council,
            Parties parties,
            JsonObject stages,
            List<JsonObject> earlier) {
        JsonObject buyer = parties.refer(council, PartyRole.BUYER, PartyRole.PROCURING_ENTITY);
        return new Fields()
                .text("ocid", ocid)
                .text("id", ocid + "-" + Ids.next())
                .at("date", at)
                .words("tag", tags.stream().map(ReleaseTag::code).toList())
                .text("initiationType", "tender")
                .text("language", "en")
                .list("parties", parties.json(earlier))
                .object("buyer", buyer)
                .all(stages)
                .build();
    }
}
