package org.allmende.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MilestoneReportTest {

    private static final Instant NOW = Instant.parse("2026-10-31T10:00:00Z");

    private final MilestoneReport report = new MilestoneReport(
            new MilestoneId(Ids.next()),
            1,
            new Claim(38, "38 letters of employers and schools"),
            ContractBuilder.person(),
            NOW);

    @Test
    void isVerifiedByTheLesserOfTwoQuantities() {
        assertThat(judge(Verifier.COUNCIL, confirms(38))).isEqualTo(VerificationState.OPEN);
        assertThat(report.verifiedQuantity()).isZero();
        assertThat(judge(Verifier.USERS, confirms(36))).isEqualTo(VerificationState.VERIFIED);
        assertThat(report.verifiedQuantity()).isEqualTo(36);
    }

    @Test
    void goesBackWhenOneOfBothReturnsIt() {
        judge(Verifier.USERS, new Opinion(Verdict.RETURNED, 5, "Two letters are missing"));
        assertThat(judge(Verifier.COUNCIL, confirms(38))).isEqualTo(VerificationState.RETURNED);
        assertThat(report.verifiedQuantity()).isZero();
        assertThat(report.verification(Verifier.USERS).orElseThrow().quantity()).isZero();
    }

    @Test
    void takesOneVerdictEachFromTwoPeople() {
        PersonId one = ContractBuilder.person();
        report.judge(Verifier.COUNCIL, confirms(38), one, NOW);
        refuses("REPORT_VERIFIED_ALREADY", () -> judge(Verifier.COUNCIL, confirms(38)));
        refuses("REPORT_NEEDS_TWO_VERIFIERS", () -> report.judge(Verifier.USERS, confirms(38), one, NOW));
    }

    @Test
    void knowsWhoHasVerifiedItSoThatAnotherApprovesThePayment() {
        PersonId verifier = ContractBuilder.person();
        report.judge(Verifier.USERS, confirms(38), verifier, NOW);
        assertThat(report.isVerifiedBy(verifier)).isTrue();
        assertThat(report.isVerifiedBy(ContractBuilder.person())).isFalse();
    }

    @Test
    void refusesVerdictsThatSayNothing() {
        refuses("REPORT_VERIFIES_MORE", () -> judge(Verifier.USERS, confirms(39)));
        refuses("REPORT_VERIFIES_NOTHING", () -> judge(Verifier.USERS, confirms(0)));
        refuses("REPORT_NEEDS_REASON", () -> judge(Verifier.USERS, new Opinion(Verdict.RETURNED, 0, " ")));
    }

    @Test
    void anInvoiceIsPaidIn30DaysOfWhichTheDayOfReceiptIsTheFirst() {
        assertThat(new Invoice("7", LocalDate.of(2026, 3, 1)).payBy()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    private VerificationState judge(Verifier verifier, Opinion opinion) {
        return report.judge(verifier, opinion, ContractBuilder.person(), NOW);
    }

    private static Opinion confirms(long quantity) {
        return new Opinion(Verdict.CONFIRMED, quantity, "Every letter was seen");
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
