package org.allmende.bpmn.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.allmende.availability.Disturbance;
import org.allmende.availability.DisturbanceDecided;
import org.allmende.availability.DisturbanceOpened;
import org.allmende.availability.Disturbances;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.Tenders;

/** Moves {@code Disturbance.bpmn} as the domain tells, and lets the tender's own process go on where its closing waits. */
@ApplicationScoped
public class DisturbanceProcess {

    public static final String KEY = "Disturbance";
    public static final String DECIDE = "Task_DecideDisturbance";
    public static final String TENDER_ENDED = "Message_TenderEnded";

    static final String TENDER = "tenderId";
    static final String NUMBER = "number";
    static final String DUE = "decisionDue";
    static final String LATE = "decisionLate";
    static final String EXTENDED = "extended";

    @Inject
    private Steps steps;

    @Inject
    private Tenders tenders;

    @Inject
    private Disturbances disturbances;

    void start(@Observes DisturbanceOpened event) {
        Tender tender = tenders.get(event.tender());
        Disturbance disturbance = disturbances.get(event.disturbance());
        Instant due = disturbance.due().at();
        steps.start(
                KEY,
                event.disturbance(),
                Map.of(
                        "reference",
                        tender.reference() + "/" + disturbance.number(),
                        "caseId",
                        tender.caseId().value().toString(),
                        "councilId",
                        tender.councilId().value().toString(),
                        "title",
                        tender.title(),
                        TENDER,
                        event.tender().value().toString(),
                        NUMBER,
                        disturbance.number(),
                        DUE,
                        Date.from(due),
                        LATE,
                        Date.from(late(due))));
    }

    /** The due instant is in time: the timer announces the second after it, and the guard decides. */
    static Instant late(Instant due) {
        return due.plusSeconds(1);
    }

    /** The tender's process waits again for its deadline, which has passed or is moved after this. */
    void decided(@Observes DisturbanceDecided event) {
        steps.complete(KEY, event.disturbance(), DECIDE, Map.of(EXTENDED, event.extended()));
        if (steps.isWaitingFor(TenderProcess.KEY, event.tender(), TenderProcess.DISTURBANCE_DECIDED)) {
            steps.message(TenderProcess.KEY, event.tender(), TenderProcess.DISTURBANCE_DECIDED);
        }
    }

    void cancelled(@Observes TenderCancelled event) {
        disturbances.of(event.tender()).stream()
                .filter(disturbance -> steps.isRunning(KEY, disturbance.id()))
                .forEach(disturbance -> steps.message(KEY, disturbance.id(), TENDER_ENDED));
    }
}
