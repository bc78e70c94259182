package org.allmende.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;

/** Sees to it that no outage stays without consequence, and that nothing is concluded before it is known. */
@ApplicationScoped
public class Examination {

    private static final Logger LOG = Logger.getLogger(Examination.class.getName());

    @Inject
    private Beats beats;

    @Inject
    private Outages outages;

    @Inject
    private OpenDisturbances openDisturbances;

    /** Has outages that are new examined. One that cannot be is tried again with the next beat, and keeps no other waiting. */
    void ofWhatIsNew() {
        for (UUID outage : outages.unexamined()) {
            try {
                examine(outage);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "the outage " + outage + " could not be examined");
            }
        }
    }

    /**
     * Before a tender is closed: what happened until its deadline is known and examined afterwards, or the tender is not closed.
     * Outages that do not touch it do not hold it. After a start the closing may be earlier than the first beat; then it makes the
     * beat that finds the outage.
     */
    public void upToDeadline(TenderId tender) {
        if (!outages.provenBeyondDeadline(tender)) {
            beats.beat();
        }
        outages.unexamined(tender).forEach(this::examine);
    }

    private void examine(UUID outage) {
        Acting.run(
                Actor.process("Availability/openDisturbances"),
                () -> openDisturbances.open(new OpenDisturbances.Command(outage)));
    }
}
