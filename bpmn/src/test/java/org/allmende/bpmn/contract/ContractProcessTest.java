package org.allmende.bpmn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.allmende.bpmn.outcome.MilestoneProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContractProcessTest {

    private static ContractRun run;

    @BeforeAll
    static void start() {
        run = new ContractRun("contract-process");
    }

    @AfterAll
    static void everyFlowWasTaken() {
        run.close();
        run.assertEveryFlowTaken("Contract");
    }

    @Test
    void leadsFromTheDraftToTheLastMilestone() {
        run.drafted(2);
        assertThat(run.waiting()).containsExactly(ContractProcess.PREPARE);
        run.complete(ContractProcess.PREPARE, Map.of("signBy", new java.util.Date()));
        assertThat(run.waiting())
                .containsExactlyInAnyOrder(ContractProcess.SIGN_FOR_PROVIDER, ContractProcess.SIGN_FOR_COUNCIL);
        run.complete(ContractProcess.SIGN_FOR_COUNCIL, Map.of(ContractProcess.FOR_COUNCIL, true));
        run.complete(ContractProcess.SIGN_FOR_PROVIDER, Map.of(ContractProcess.FOR_PROVIDER, true));
        settle(0);
        assertThat(run.endedIn()).isEmpty();
        settle(1);
        run.goTo(ContractRun.SIGNED.plusSeconds(60));
        assertThat(run.endedIn()).containsExactly("Event_ContractComplete");
    }

    @Test
    void theStepOfASideWaitsAnewUntilItsSecondPersonHasSigned() {
        run.offered(1);
        run.complete(ContractProcess.SIGN_FOR_PROVIDER, Map.of(ContractProcess.FOR_PROVIDER, false));
        run.complete(ContractProcess.SIGN_FOR_COUNCIL, Map.of(ContractProcess.FOR_COUNCIL, false));
        assertThat(run.waiting())
                .containsExactlyInAnyOrder(ContractProcess.SIGN_FOR_PROVIDER, ContractProcess.SIGN_FOR_COUNCIL);
        run.complete(ContractProcess.SIGN_FOR_PROVIDER, Map.of(ContractProcess.FOR_PROVIDER, true));
        assertThat(run.waiting()).containsExactly(ContractProcess.SIGN_FOR_COUNCIL);
        run.complete(ContractProcess.SIGN_FOR_COUNCIL, Map.of(ContractProcess.FOR_COUNCIL, true));
        assertThat(run.waiting()).doesNotContain(ContractProcess.SIGN_FOR_PROVIDER, ContractProcess.SIGN_FOR_COUNCIL);
    }

    @Test
    void endsWithoutAContractWhereTheTenderIsCancelledBeforeTheSignatures() {
        run.offered(1);
        run.complete(ContractProcess.SIGN_FOR_COUNCIL, Map.of(ContractProcess.FOR_COUNCIL, true));
        run.message(ContractProcess.CANCELLED);
        assertThat(run.endedIn()).containsExactly("Event_ContractNotConcluded");
        assertThat(run.waiting()).isEmpty();
    }

    private static void settle(int milestone) {
        run.completeOf(milestone, MilestoneProcess.REPORT, Map.of("verifyBy", new java.util.Date()));
        run.completeOf(milestone, MilestoneProcess.VERIFY_FOR_USERS, Map.of());
        run.completeOf(
                milestone,
                MilestoneProcess.VERIFY_FOR_COUNCIL,
                Map.of(MilestoneProcess.VERIFIED, true, MilestoneProcess.PAYMENT_DUE, false));
    }
}
