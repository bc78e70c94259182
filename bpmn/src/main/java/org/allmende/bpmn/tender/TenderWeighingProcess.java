package org.allmende.bpmn.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.tender.weighing.CriteriaWeighed;
import org.allmende.tender.weighing.WeighingDecided;
import org.allmende.tender.weighing.WeighingWithdrawn;
import org.allmende.tender.weighing.WeightsAsked;

/** Moves {@code TenderWeighing.bpmn} as the domain tells; its subject is the weighing. */
@ApplicationScoped
public class TenderWeighingProcess {

    public static final String KEY = "TenderWeighing";

    static final String WEIGH = "Task_WeighCriteria";
    static final String DECIDE = "Task_DecideWeighing";
    static final String WITHDRAWN = "Message_WeighingMoot";
    static final String ANSWERED = "answered";

    private static final Duration SOON = Duration.ofDays(2);

    @Inject
    private Steps steps;

    @Inject
    private Tenders tenders;

    void asked(@Observes WeightsAsked event) {
        Tender tender = tenders.get(event.tender());
        Map<String, Object> variables = new HashMap<>(clock(event.at(), event.due()));
        variables.put("reference", tender.reference());
        variables.put("title", tender.title());
        variables.put("councilId", tender.councilId().value().toString());
        steps.start(KEY, event.weighing(), variables);
    }

    /** The due instant is in time: the timer announces the second after it, and the guard decides. Reminds two days before, or halfway. */
    static Map<String, Object> clock(Instant asked, Instant due) {
        Duration all = Duration.between(asked, due);
        Instant soon = all.compareTo(SOON.multipliedBy(2)) > 0 ? due.minus(SOON) : due.minus(all.dividedBy(2));
        return Map.of(
                "weighingDue",
                Date.from(due),
                "weighingSoon",
                Date.from(soon),
                "weighingLate",
                Date.from(due.plusSeconds(1)));
    }

    void weighed(@Observes CriteriaWeighed event) {
        steps.completeFor(KEY, event.weighing(), WEIGH, event.person(), Map.of());
    }

    void decided(@Observes WeighingDecided event) {
        steps.complete(KEY, event.weighing(), DECIDE, Map.of());
    }

    void withdrawn(@Observes WeighingWithdrawn event) {
        steps.message(KEY, event.weighing(), WITHDRAWN);
    }
}
