package org.allmende.bpmn.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.TenderDeadlineMoved;
import org.allmende.tender.TenderDrafted;
import org.allmende.tender.Tenders;
import org.allmende.tender.amendment.TenderAmended;
import org.allmende.worklist.WorkItems;

/** Facade of the process {@code Tender}: moved by what happens to a tender. */
@ApplicationScoped
public class TenderProcess {

    public static final String KEY = "Tender";
    public static final String PREPARE = "Task_PrepareTender";
    public static final String DEADLINE = "Event_Deadline";
    public static final String CANCELLED = "Message_TenderCancelled";
    public static final String DISTURBANCE_DECIDED = "Message_DisturbanceDecided";

    /** Whether the closing waits for the decision on a disturbance; set by the closing. */
    public static final String CLOSING_WAITS = "closingWaits";

    /** Number of sealed bids; set by the closing. */
    public static final String BID_COUNT = "bidCount";

    /** Number of bids that may be considered; set by the called evaluation. */
    public static final String ADMISSIBLE_COUNT = "admissibleCount";

    /** Whether it takes requests to participate and ends with a shortlist; set by the publication. */
    public static final String FOR_REQUESTS = "forRequests";

    @Inject
    private Steps steps;

    @Inject
    private Tenders tenders;

    @Inject
    private WorkItems workItems;

    void onDrafted(@Observes TenderDrafted event) {
        Tender tender = tenders.get(event.tender());
        Map<String, Object> variables = new HashMap<>();
        variables.put("reference", tender.reference());
        variables.put("caseId", tender.caseId().value().toString());
        variables.put("councilId", tender.councilId().value().toString());
        variables.put("title", tender.title());
        tender.eoiId().ifPresent(eoi -> variables.put("eoiId", eoi.toString()));
        steps.start(KEY, tender.id(), variables);
    }

    /** A timer that is gone already has found the old deadline passed: then the move came too late and is undone. */
    void onDeadlineMoved(@Observes TenderDeadlineMoved event) {
        String title = tenders.get(event.tender()).title();
        if (!steps.moveTimer(KEY, event.tender(), DEADLINE, until(title, event.deadline()))) {
            throw new IllegalStateException("The tender " + event.tender().value() + " waits for its deadline no more");
        }
        workItems.moveDue(event.tender().value(), DEADLINE, event.deadline());
    }

    /** An amendment may call the tender otherwise. */
    void onAmended(@Observes TenderAmended event) {
        String title = tenders.get(event.tender()).title();
        steps.learn(KEY, event.tender(), Map.of("title", title));
        workItems.rename(event.tender().value(), title);
    }

    static Map<String, Object> until(String title, Instant deadline) {
        return Map.of("title", title, "deadline", Date.from(deadline), "closesAt", Date.from(closesAt(deadline)));
    }

    /** The deadline's own instant is in time: the timer announces the second after it, and the guard decides. */
    static Instant closesAt(Instant deadline) {
        return deadline.plusSeconds(1);
    }

    void onCancelled(@Observes TenderCancelled event) {
        if (steps.isRunning(KEY, event.tender())) {
            steps.message(KEY, event.tender(), CANCELLED);
        }
    }
}
