package org.allmende.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;

/** Sees to it that no outage stays without consequence, and that nothing is concluded before it is known. */
@ApplicationScoped
public class Examination {

    @Inject
    private Beats beats;

    @Inject
    private Outages outages;

    @Inject
    private OpenDisturbances openDisturbances;

    /** Has outages that are new examined. */
    void ofWhatIsNew() {
        for (UUID outage : outages.unexamined()) {
            Acting.run(
                    Actor.process("Availability/openDisturbances"),
                    () -> openDisturbances.open(new OpenDisturbances.Command(outage)));
        }
    }

    /**
     * Before a tender is closed: what happened until its deadline is known and examined afterwards. After a start the closing may be
     * earlier than the first beat; then it makes the beat that finds the outage.
     */
    public void upToDeadline(TenderId tender) {
        if (!outages.provenBeyondDeadline(tender)) {
            beats.beat();
        }
        ofWhatIsNew();
    }
}
