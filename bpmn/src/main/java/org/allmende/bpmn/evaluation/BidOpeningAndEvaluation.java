package org.allmende.bpmn.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.evaluation.BidsOpened;
import org.allmende.evaluation.ConflictsDeclared;
import org.allmende.evaluation.ConsensusRecorded;
import org.allmende.evaluation.ScoresLocked;
import org.allmende.evaluation.compliance.BidsChecked;

/** The process of opening and evaluating bids, called by the tender's with the same subject; moved on by what happens. */
@ApplicationScoped
public class BidOpeningAndEvaluation {

    public static final String KEY = "BidOpeningAndEvaluation";

    /** What it gives back: how many bids are admissible. */
    public static final String ADMISSIBLE_COUNT = "admissibleCount";

    static final String OPEN_BIDS = "Task_OpenBids";
    static final String DECLARE_CONFLICTS = "Task_DeclareConflicts";
    static final String SCORE_BIDS = "Task_ScoreBids";
    static final String CHECK_BIDS = "Task_CheckBids";
    static final String RECORD_CONSENSUS = "Task_RecordConsensus";

    @Inject
    private Steps steps;

    void on(@Observes BidsOpened opened) {
        steps.complete(KEY, opened.tender(), OPEN_BIDS, Map.of());
    }

    void on(@Observes ConflictsDeclared declared) {
        steps.completeFor(KEY, declared.tender(), DECLARE_CONFLICTS, declared.evaluator(), Map.of());
    }

    void on(@Observes ScoresLocked locked) {
        steps.completeFor(KEY, locked.tender(), SCORE_BIDS, locked.evaluator(), Map.of());
    }

    /** The check of the last bid is closed. */
    void on(@Observes BidsChecked checked) {
        steps.complete(KEY, checked.tender(), CHECK_BIDS, Map.of());
    }

    void on(@Observes ConsensusRecorded recorded) {
        steps.complete(KEY, recorded.tender(), RECORD_CONSENSUS, Map.of(ADMISSIBLE_COUNT, recorded.admissibleCount()));
    }
}
