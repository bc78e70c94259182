package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;

/** Loads the sample into an empty portal by living through it, from its first day to now. */
@ApplicationScoped
public class SampleData {

    private static final Logger LOG = Logger.getLogger(SampleData.class.getName());

    @Inject
    @Any
    private Instance<SampleChapter> chapters;

    @Inject
    private TimeTravel timeTravel;

    @Inject
    private DueWork dueWork;

    @Inject
    private Organisations organisations;

    @Inject
    private SampleFailures failures;

    /**
     * Does nothing but restore the clock where the portal is not empty.
     *
     * @throws IllegalStateException where a life was begun and not ended, as after a kill: its clock stands in the past
     */
    public void load() {
        if (!organisations.ofKind(OrganisationKind.COUNCIL).isEmpty()) {
            timeTravel.restore();
            if (timeTravel.isInThePast()) {
                throw new IllegalStateException(
                        "the sample was interrupted while it was loaded: begin with an empty database");
            }
            return;
        }
        SampleScript script = new SampleScript(Clock.systemUTC());
        chapters.stream()
                .sorted(Comparator.comparingInt(SampleChapter::order))
                .forEach(chapter -> chapter.write(script));
        List<SampleScript.Act> acts = script.inOrder();
        if (acts.isEmpty()) {
            return;
        }
        dueWork.pause();
        try {
            timeTravel.beginAt(acts.get(0).at());
            acts.forEach(this::live);
            timeTravel.forwardTo(Clock.systemUTC().instant());
        } finally {
            dueWork.resume();
        }
    }

    private void live(SampleScript.Act act) {
        timeTravel.forwardTo(act.at());
        try {
            act.act().call();
        } catch (Exception failed) {
            LOG.log(Level.SEVERE, failed, () -> "the sample could not: " + act.what());
            failures.add(act, failed);
        }
    }
}
