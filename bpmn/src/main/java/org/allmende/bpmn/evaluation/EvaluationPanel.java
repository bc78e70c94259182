package org.allmende.bpmn.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
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

    private Tender tender(String id) {
        return tenders.get(new TenderId(UUID.fromString(id)));
    }

    private static String text(PersonId person) {
        return person.value().toString();
    }
}
