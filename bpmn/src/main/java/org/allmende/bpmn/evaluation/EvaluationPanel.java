package org.allmende.bpmn.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.allmende.evaluation.Scores;
import org.allmende.evaluation.override.FailOverride;
import org.allmende.evaluation.override.FailOverrideId;
import org.allmende.evaluation.override.FailOverrides;
import org.allmende.identity.PersonId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/** Tells the diagram who sits on a tender's panel. */
@Named("evaluationPanel")
@ApplicationScoped
public class EvaluationPanel {

    @Inject
    private Tenders tenders;

    @Inject
    private Scores scores;

    @Inject
    private FailOverrides overrides;

    /** One turn for each of them. */
    public List<String> evaluators(String tenderId) {
        return tender(tenderId).evaluators().stream()
                .map(EvaluationPanel::text)
                .sorted()
                .toList();
    }

    public String moderator(String tenderId) {
        return tender(tenderId).moderator().map(EvaluationPanel::text).orElseThrow();
    }

    /** Those who had locked before the bid of that override was let in, one turn for each of them. */
    public List<String> scoringAfterwards(String overrideId) {
        FailOverride override = overrides.get(new FailOverrideId(UUID.fromString(overrideId)));
        return scores.openTurns(override.tenderId()).stream()
                .filter(turn -> turn.bidId().equals(override.bidId()))
                .map(turn -> text(turn.evaluator()))
                .toList();
    }

    private Tender tender(String id) {
        return tenders.get(new TenderId(UUID.fromString(id)));
    }

    private static String text(PersonId person) {
        return person.value().toString();
    }
}
