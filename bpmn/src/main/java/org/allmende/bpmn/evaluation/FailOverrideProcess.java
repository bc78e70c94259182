package org.allmende.bpmn.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.bpmn.engine.Steps;
import org.allmende.evaluation.override.BidScoredAfterwards;
import org.allmende.evaluation.override.FailOverrides;
import org.allmende.evaluation.override.OverrideDecided;
import org.allmende.evaluation.override.OverrideProposed;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.Tenders;

/**
 * Moves {@code FailOverride.bpmn} as the domain tells. Its subject is the proposal; the case is none of its variables, so that nobody
 * else who has a step in the case sees which bid it is about.
 */
@ApplicationScoped
public class FailOverrideProcess {

    public static final String KEY = "FailOverride";

    static final String DECIDE = "Task_DecideOverride";
    static final String SCORE = "Task_ScoreBidAfterwards";
    static final String TENDER_CANCELLED = "Message_OverrideMoot";
    static final String APPROVED = "approved";

    @Inject
    private Steps steps;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private FailOverrides overrides;

    void proposed(@Observes OverrideProposed event) {
        Tender tender = tenders.get(event.tender());
        Bid bid = bids.get(event.bid());
        Map<String, Object> variables = new HashMap<>();
        variables.put("reference", bid.reference());
        variables.put("title", tender.title());
        variables.put("councilId", tender.councilId().value().toString());
        variables.put("tenderReference", tender.reference());
        steps.start(KEY, event.override(), variables);
    }

    void decided(@Observes OverrideDecided event) {
        steps.complete(KEY, event.override(), DECIDE, Map.of(APPROVED, event.approved()));
    }

    void scored(@Observes BidScoredAfterwards event) {
        steps.completeFor(KEY, event.override(), SCORE, event.evaluator(), Map.of());
    }

    void cancelled(@Observes TenderCancelled event) {
        overrides.ofTender(event.tender()).stream()
                .filter(override -> steps.isRunning(KEY, override.id()))
                .forEach(override -> steps.message(KEY, override.id(), TENDER_CANCELLED));
    }
}
