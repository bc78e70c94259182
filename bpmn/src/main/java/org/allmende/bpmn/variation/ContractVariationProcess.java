package org.allmende.bpmn.variation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.variation.ChangeNoticePublished;
import org.allmende.variation.ContractVariation;
import org.allmende.variation.ContractVariations;
import org.allmende.variation.VariationAgreed;
import org.allmende.variation.VariationEnded;
import org.allmende.variation.VariationInForce;
import org.allmende.variation.VariationProposed;
import org.allmende.variation.VariationRefused;

/**
 * Moves {@code ContractVariation.bpmn} as the domain tells. The case is none of its variables: what the two sides agree between them, nobody
 * else sees before it is public.
 */
@ApplicationScoped
public class ContractVariationProcess {

    public static final String KEY = "ContractVariation";
    public static final String ANSWER = "Task_AnswerVariation";
    public static final String NOTICE = "Task_PublishChangeNotice";
    public static final String SIGN = "Task_SignVariation";
    public static final String ENDED = "Message_VariationEnded";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractVariations variations;

    void proposed(@Observes VariationProposed event) {
        Contract contract = contracts.get(event.contract());
        ContractVariation variation = variations.get(event.variation());
        Map<String, Object> variables =
                new HashMap<>(variables(variation.deadline().at(), variation.noticeDue()));
        variables.put("reference", contract.reference() + "/" + variation.number());
        variables.put("councilId", contract.councilId().value().toString());
        variables.put("providerId", contract.providerId().value().toString());
        variables.put("title", contract.title());
        steps.start(KEY, event.variation(), variables);
    }

    /** The last instant is in time: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> variables(Instant answerBy, boolean noticeDue) {
        return Map.of(
                "answerBy",
                Date.from(answerBy),
                "answerOver",
                Date.from(answerBy.plusSeconds(1)),
                "noticeDue",
                noticeDue);
    }

    void agreed(@Observes VariationAgreed event) {
        steps.complete(KEY, event.variation(), ANSWER, Map.of("agreed", true));
    }

    void refused(@Observes VariationRefused event) {
        steps.complete(KEY, event.variation(), ANSWER, Map.of("agreed", false));
    }

    void published(@Observes ChangeNoticePublished event) {
        steps.complete(KEY, event.variation(), NOTICE, Map.of());
    }

    void inForce(@Observes VariationInForce event) {
        steps.complete(KEY, event.variation(), SIGN, Map.of());
    }

    void ended(@Observes VariationEnded event) {
        steps.message(KEY, event.variation(), ENDED);
    }
}
