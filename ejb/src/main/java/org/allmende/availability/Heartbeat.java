package org.allmende.availability;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Beats every {@value Beats#EVERY} seconds, from the start of the application on; what fails is no beat, and found by the next. */
@Singleton
public class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

    @Inject
    private Beats beats;

    @Inject
    private Examination examination;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "heartbeat")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void beat() {
        try {
            beats.beat();
            examination.ofWhatIsNew();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "no beat; tried again with the next");
        }
    }
}
