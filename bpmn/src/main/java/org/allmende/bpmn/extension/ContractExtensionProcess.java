package org.allmende.bpmn.extension;

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
import org.allmende.extension.ContractExtension;
import org.allmende.extension.ContractExtensions;
import org.allmende.extension.ExtensionEnded;
import org.allmende.extension.ExtensionExercised;
import org.allmende.extension.ExtensionProposed;

/** Moves {@code ContractExtension.bpmn} as the domain tells. The case is none of its variables: not every proposal is public. */
@ApplicationScoped
public class ContractExtensionProcess {

    public static final String KEY = "ContractExtension";
    public static final String EXERCISE = "Task_ExerciseExtension";
    public static final String ENDED = "Message_ExtensionEnded";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractExtensions extensions;

    void proposed(@Observes ExtensionProposed event) {
        Contract contract = contracts.get(event.contract());
        ContractExtension extension = extensions.get(event.extension());
        Map<String, Object> variables =
                new HashMap<>(variables(extension.deadline().at()));
        variables.put("reference", contract.reference() + "/" + extension.attempt());
        variables.put("councilId", contract.councilId().value().toString());
        variables.put("title", contract.title());
        steps.start(KEY, event.extension(), variables);
    }

    /** The last instant is in time: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> variables(Instant exerciseBy) {
        return Map.of("exerciseBy", Date.from(exerciseBy), "exerciseOver", Date.from(exerciseBy.plusSeconds(1)));
    }

    void exercised(@Observes ExtensionExercised event) {
        steps.complete(KEY, event.extension(), EXERCISE, Map.of());
    }

    void ended(@Observes ExtensionEnded event) {
        steps.message(KEY, event.extension(), ENDED);
    }
}
