package org.allmende.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.bpmn.engine.Engine;
import org.allmende.identity.Organisations;
import org.allmende.inside.InsidePortal;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The domain's rows and the engine's are written together or not at all. */
class SharedTransactionIT extends InsidePortal {

    private static final String PROCESS = "SharedTransaction";

    @Inject
    private FailingUseCase useCase;

    @Inject
    private Engine engine;

    @Inject
    private Organisations organisations;

    private final String reference = "IT-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void deployProcess() {
        engine.get()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "SharedTransaction.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .startEvent()
                                .receiveTask()
                                .endEvent()
                                .done())
                .deploy();
    }

    @Test
    void keepsRowAndProcessOnSuccess() {
        useCase.found(reference, PROCESS, false);

        assertThat(organisations.byReference(reference)).isPresent();
        assertThat(instances()).isEqualTo(1);
    }

    @Test
    void rollsBackRowAndProcessWhenARuleIsBroken() {
        assertThatThrownBy(() -> useCase.found(reference, PROCESS, true)).hasMessageContaining("CASE_UNKNOWN");

        assertThat(organisations.byReference(reference)).isEmpty();
        assertThat(instances()).isZero();
    }

    @Test
    void leavesNothingOfAStepThatTheEngineBreaksOff() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration();

        assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
                    engine.get().getRuntimeService().startProcessInstanceByKey(PROCESS, reference);
                    context.getDbEntityManager().flush();
                    throw new IllegalStateException("broken off");
                }))
                .hasMessageContaining("broken off");

        assertThat(instances()).isZero();
    }

    private long instances() {
        return engine.get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .count();
    }
}
