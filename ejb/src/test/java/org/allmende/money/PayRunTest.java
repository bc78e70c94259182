package org.allmende.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.allmende.outcome.Payment;
import org.allmende.outcome.PaymentBuilder;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

class PayRunTest {

    private static final LocalDate TODAY = PayRunBuilder.DAY.plusDays(2);

    private final PayRun run = PayRunBuilder.aRunOfTwo();
    private final Remittance first = run.remittances().get(0);

    @Test
    void sumsWhatItTakes() {
        assertThat(run.total()).isEqualTo(Money.pounds("1800.10"));
        assertThat(run.remittances()).extracting(Remittance::number).containsExactly(1, 2);
    }

    @Test
    void isPaidWhenAllOfItIs() {
        record(first, TODAY, "BACS 1");
        assertThat(run.isPaid()).isFalse();
        record(run.remittances().get(1), PayRunBuilder.DAY, " BACS 2 ");
        assertThat(run.isPaid()).isTrue();
        assertThat(run.remittances().get(1).bankReference()).contains("BACS 2");
    }

    @Test
    void recordsOnceAndOnADayThatCanBe() {
        assertProblem("REMITTANCE_DAY_AHEAD", TODAY.plusDays(1), "BACS");
        assertProblem("REMITTANCE_BEFORE_RUN", PayRunBuilder.DAY.minusDays(1), "BACS");
        assertProblem("REMITTANCE_NEEDS_REFERENCE", TODAY, " ");
        record(first, TODAY, "BACS");
        assertProblem("REMITTANCE_RECORDED_ALREADY", TODAY, "BACS");
    }

    /** Nothing is left for the bank: it is paid with the run, under the run's own reference. */
    @Test
    void whatIsSetOffAsAWholeIsPaidWithTheRun() {
        PayRun one = PayRunBuilder.aRun(PayRunBuilder.COUNCIL);
        Remittance part = one.take(
                PayRunBuilder.payment("AL-P-2026-0001", "180.00", "I 1"),
                PayRunBuilder.details(PayRunBuilder.PROVIDER),
                Money.pounds(50));
        Remittance whole = one.take(
                PayRunBuilder.payment("AL-P-2026-0002", "70.00", "I 2"),
                PayRunBuilder.details(PayRunBuilder.PROVIDER),
                Money.pounds(70));
        assertThat(part.amount()).isEqualTo(Money.pounds(130));
        assertThat(part.isPaid()).isFalse();
        assertThat(whole.isPaid()).isTrue();
        assertThat(whole.bankReference()).contains("AL-R-2026-0001");
        assertThat(one.forBank()).containsExactly(part);
        assertThat(one.total()).isEqualTo(Money.pounds(130));
        assertThat(one.setOff()).isEqualTo(Money.pounds(120));
    }

    @Test
    void theSecondApproverIsAnotherPerson() {
        Payment payment = PaymentBuilder.aPayment("AL-P-2026-0003", "10000.01");
        assertThat(PaymentLimit.USUAL.demandsTwo(payment.amount())).isTrue();
        assertThat(PaymentLimit.USUAL.demandsTwo(Money.pounds(10_000))).isFalse();
        assertThatThrownBy(() -> new SecondApproval(payment, payment.approvedBy(), PayRunBuilder.MADE))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("PAYMENT_NEEDS_SECOND_PERSON"));
    }

    private void record(Remittance remittance, LocalDate day, String reference) {
        run.record(remittance, day, reference, TODAY, PayRunBuilder.somebody(), PayRunBuilder.MADE);
    }

    private void assertProblem(String code, LocalDate day, String reference) {
        assertThatThrownBy(() -> record(first, day, reference))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
