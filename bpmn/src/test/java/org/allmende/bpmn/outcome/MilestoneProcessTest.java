package org.allmende.bpmn.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.allmende.bpmn.contract.ContractRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MilestoneProcessTest {

    private static final Instant AFTER_DUE = ContractRun.DUE.plusSeconds(2);

    private static ContractRun run;

    @BeforeAll
    static void start() {
        run = new ContractRun("milestone-process");
    }

    @AfterAll
    static void everyFlowWasTaken() {
        run.close();
        run.assertEveryFlowTaken(MilestoneProcess.KEY);
    }

    @BeforeEach
    void aConcludedContract() {
        run.concluded(1);
    }

    @Test
    void isPaidAfterBothHaveVerified() {
        report();
        assertThat(run.waitingOf(0))
                .containsExactlyInAnyOrder(MilestoneProcess.VERIFY_FOR_COUNCIL, MilestoneProcess.VERIFY_FOR_USERS);
        verify(true, true);
        assertThat(run.waitingOf(0)).containsExactly(MilestoneProcess.APPROVE_PAYMENT);
        run.completeOf(0, MilestoneProcess.APPROVE_PAYMENT, Map.of());
        assertThat(run.endedInOf(0)).containsExactly("Event_MilestonePaid");
    }

    @Test
    void lapsesWhenTheContractHasEndedBeforeAnythingWasReported() {
        run.goTo(AFTER_DUE);
        run.messageOf(0, MilestoneProcess.LAPSED);
        assertThat(run.waitingOf(0)).isEmpty();
        assertThat(run.endedInOf(0)).contains("Event_MilestoneLapsed");
        run.goTo(AFTER_DUE.plusSeconds(2));
        assertThat(run.endedIn()).containsExactly("Event_ContractComplete");
    }

    @Test
    void aReturnedReportIsMadeAgain() {
        report();
        verify(false, false);
        assertThat(run.waitingOf(0)).containsExactly(MilestoneProcess.REPORT);
        report();
        verify(true, false);
        assertThat(run.endedInOf(0)).containsExactly("Event_MilestoneMet");
    }

    @Test
    void aMissedMilestoneIsToldOnceAndCanStillBeReported() {
        run.goTo(ContractRun.DUE);
        assertThat(run.missed()).isZero();
        run.goTo(AFTER_DUE);
        assertThat(run.missed()).isEqualTo(1);
        assertThat(run.waitingOf(0)).containsExactly(MilestoneProcess.REPORT);
        report();
        verify(true, true);
        run.completeOf(0, MilestoneProcess.APPROVE_PAYMENT, Map.of());
        assertThat(run.endedInOf(0)).containsExactlyInAnyOrder("Event_MissedToldInPublic", "Event_MilestonePaid");
    }

    @Test
    void endsWithoutPaymentWhereNoneIsAgreed() {
        report();
        verify(true, false);
        assertThat(run.waitingOf(0)).isEmpty();
        assertThat(run.endedInOf(0)).containsExactly("Event_MilestoneMet");
    }

    private static void report() {
        run.completeOf(0, MilestoneProcess.REPORT, Map.of("verifyBy", new Date()));
    }

    private static void verify(boolean verified, boolean paymentDue) {
        run.completeOf(0, MilestoneProcess.VERIFY_FOR_COUNCIL, Map.of());
        run.completeOf(
                0,
                MilestoneProcess.VERIFY_FOR_USERS,
                Map.of(
                        MilestoneProcess.VERIFIED,
                        verified,
                        MilestoneProcess.PAYMENT_DUE,
                        paymentDue,
                        "payBy",
                        new Date()));
    }
}
