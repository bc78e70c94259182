package org.allmende.engine;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bpmn.engine.Engine;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.shared.DomainProblem;

/** Writes a row, starts a process, and then may break a rule: what a use case does on a bad day. */
@Stateless
public class FailingUseCase {

    @Inject
    private Organisations organisations;

    @Inject
    private Engine engine;

    public void found(String reference, String processKey, boolean breakRule) {
        organisations.add(
                new Organisation(reference, "Lantern Works", OrganisationKind.CO_OPERATIVE, "Ashcombe", Instant.now()));
        engine.get().getRuntimeService().startProcessInstanceByKey(processKey, reference);
        if (breakRule) {
            throw new DomainProblem("CASE_UNKNOWN");
        }
    }
}
