package org.allmende.money.clawback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

/** Monday 1 March 2027 is the day of the payment, of ten outcomes at £100; 30 days to claim back. */
class ClawBackTest {

    private static final WorkingDays CALENDAR = new WorkingDays();
    private static final LocalDate PAID = LocalDate.of(2027, 3, 1);
    private static final Instant RAISED = Instant.parse("2027-03-03T10:00:00Z");
    /** 17 March is a bank holiday in Northern Ireland: ten working days after the 3rd end on the 18th. */
    private static final Instant REPLY_BY = Instant.parse("2027-03-18T23:59:59.999999Z");

    private static final String WORDS = "Page 4 of the list names three twice.";
    private static final PersonId MANAGER = ContractBuilder.person();
    private static final PersonId FINANCE = ContractBuilder.person();

    private final Milestone milestone =
            ContractBuilder.aContract().running().milestones().get(0);

    private static PaidOutcomes paid(int days, long before, PaidOutcomes.Part... parts) {
        return new PaidOutcomes(
                List.of(parts), Money.pounds(100), before, Money.pounds(100).times(before), days);
    }

    private static PaidOutcomes.Part ten() {
        return new PaidOutcomes.Part(10, Money.pounds(1000), PAID);
    }

    private static final PaidOutcomes TEN = paid(30, 0, ten());

    private ClawBack raised(PaidOutcomes paid, long quantity, Instant at) {
        return ClawBack.raised(
                "AL-C-2027-0001", milestone, paid, new ClawBack.Content(quantity, WORDS, WORDS), MANAGER, CALENDAR, at);
    }

    private ClawBack corrected(PaidOutcomes paid, long quantity) {
        return ClawBack.corrected(
                "AL-C-2027-0001",
                milestone,
                paid,
                new ClawBack.Content(quantity, WORDS, WORDS),
                ContractBuilder.person(),
                CALENDAR,
                RAISED);
    }

    private ClawBack toDecide() {
        ClawBack clawBack = raised(TEN, 3, RAISED);
        clawBack.reply(false, WORDS, ContractBuilder.person(), CALENDAR, RAISED);
        return clawBack;
    }

    private static void refuses(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOf(DomainProblem.class)
                .extracting(problem -> ((DomainProblem) problem).code())
                .isEqualTo(code);
    }

    @Test
    void everyStepThatIsPossibleAndNoOther() {
        Map<ClawBackStatus, Set<ClawBackStatus>> graph = Map.of(
                ClawBackStatus.OPEN, Set.of(ClawBackStatus.DECISION, ClawBackStatus.WITHDRAWN),
                ClawBackStatus.DECISION,
                        Set.of(ClawBackStatus.CLAIMED, ClawBackStatus.DROPPED, ClawBackStatus.WITHDRAWN),
                ClawBackStatus.CLAIMED, Set.of(),
                ClawBackStatus.DROPPED, Set.of(),
                ClawBackStatus.WITHDRAWN, Set.of());
        assertThat(Arrays.stream(ClawBackStatus.values()).collect(Collectors.toMap(one -> one, ClawBackStatus::next)))
                .isEqualTo(graph);
        for (ClawBackStatus from : ClawBackStatus.values()) {
            for (ClawBackStatus to : ClawBackStatus.values()) {
                if (graph.get(from).contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    refuses("CLAW_BACK_STEP_NOT_POSSIBLE", () -> from.to(to));
                }
            }
        }
    }

    /** The day after the payment is day 1 of 30: Wednesday 31 March is the last. */
    @Test
    void isRaisedUntilTheLastDayThatTheContractSays() {
        assertThat(TEN.lastDay()).contains(LocalDate.of(2027, 3, 31));
        raised(TEN, 10, Instant.parse("2027-03-31T22:59:59Z"));
        refuses("CLAW_BACK_TOO_LATE", () -> raised(TEN, 1, Instant.parse("2027-03-31T23:00:00Z")));
        refuses("CLAW_BACK_NOT_AGREED", () -> raised(paid(0, 0, ten()), 1, RAISED));
    }

    @Test
    void isAboutWhatWasPaidAndNotClaimedBackBefore() {
        refuses("CLAW_BACK_QUANTITY", () -> raised(TEN, 0, RAISED));
        refuses("CLAW_BACK_QUANTITY", () -> raised(TEN, 11, RAISED));
        refuses("CLAW_BACK_QUANTITY", () -> raised(paid(30, 8, ten()), 3, RAISED));
        raised(paid(30, 8, ten()), 2, RAISED);
        refuses("CLAW_BACK_NOTHING_LEFT", () -> raised(paid(30, 10, ten()), 1, RAISED));
        refuses("CLAW_BACK_NOT_PAID", () -> raised(paid(30, 0), 1, RAISED));
        refuses(
                "CLAW_BACK_NOT_PAID",
                () -> raised(paid(30, 0, ten(), new PaidOutcomes.Part(2, Money.pounds(200), null)), 1, RAISED));
        refuses("CLAW_BACK_WORDS_LENGTH", () -> new ClawBack.Content(1, "Twice", WORDS));
        refuses("CLAW_BACK_WORDS_LENGTH", () -> new ClawBack.Content(1, WORDS, " "));
    }

    /** Of two payments only the second is still in its days; what a cap paid nothing for hinders nothing. */
    @Test
    void ofEachPaymentInItsOwnDays() {
        PaidOutcomes two = paid(30, 0, ten(), new PaidOutcomes.Part(3, Money.pounds(300), LocalDate.of(2027, 4, 1)));
        assertThat(two.claimable(LocalDate.of(2027, 4, 5))).isEqualTo(3);
        assertThat(two.claimable(LocalDate.of(2027, 3, 31))).isEqualTo(13);
        assertThat(two.claimable(LocalDate.of(2027, 5, 2))).isZero();
        assertThat(paid(30, 11, ten(), new PaidOutcomes.Part(3, Money.pounds(300), LocalDate.of(2027, 4, 1)))
                        .claimable(LocalDate.of(2027, 4, 5)))
                .isEqualTo(2);
        PaidOutcomes cut = paid(30, 0, ten(), new PaidOutcomes.Part(4, Money.noPounds(), null));
        assertThat(cut.left()).isEqualTo(14);
        assertThat(cut.owed(4).amount()).isEqualTo(Money.noPounds());
    }

    @Test
    void theProviderRepliesOnceAndInTime() {
        ClawBack clawBack = raised(TEN, 3, RAISED);
        assertThat(clawBack.replyDeadline().orElseThrow().at()).isEqualTo(REPLY_BY);
        refuses(
                "CLAW_BACK_WORDS_LENGTH",
                () -> clawBack.reply(false, "No", ContractBuilder.person(), CALENDAR, RAISED));
        refuses(
                "CLAW_BACK_REPLY_PASSED",
                () -> clawBack.reply(true, "", ContractBuilder.person(), CALENDAR, REPLY_BY.plusNanos(1000)));
        clawBack.reply(true, " ", ContractBuilder.person(), CALENDAR, REPLY_BY);
        assertThat(clawBack.accepted()).contains(true);
        assertThat(clawBack.reply()).isEmpty();
        assertThat(clawBack.status()).isEqualTo(ClawBackStatus.DECISION);
        refuses(
                "CLAW_BACK_STEP_NOT_POSSIBLE",
                () -> clawBack.reply(false, WORDS, ContractBuilder.person(), CALENDAR, REPLY_BY));
    }

    @Test
    void withoutAReplyItGoesToTheDecisionOnlyAfterItsDay() {
        ClawBack clawBack = raised(TEN, 3, RAISED);
        assertThat(clawBack.isUnanswered(REPLY_BY)).isFalse();
        assertThat(clawBack.isUnanswered(REPLY_BY.plusNanos(1000))).isTrue();
        clawBack.pass(CALENDAR, REPLY_BY.plusNanos(1000));
        assertThat(clawBack.accepted()).isEmpty();
        assertThat(clawBack.isUnanswered(REPLY_BY.plusSeconds(9))).isFalse();
        assertThat(clawBack.decideDeadline()).isPresent();
    }

    @Test
    void aSecondPersonDecidesAndTheRestIsComputed() {
        ClawBack clawBack = toDecide();
        refuses("CLAW_BACK_NEEDS_ANOTHER_PERSON", () -> clawBack.decide(TEN, 3, WORDS, MANAGER, RAISED));
        refuses("CLAW_BACK_QUANTITY", () -> clawBack.decide(TEN, 4, WORDS, FINANCE, RAISED));
        refuses("CLAW_BACK_QUANTITY", () -> clawBack.decide(TEN, -1, WORDS, FINANCE, RAISED));
        refuses("CLAW_BACK_WORDS_LENGTH", () -> clawBack.decide(TEN, 3, "", FINANCE, RAISED));
        clawBack.decide(TEN, 2, WORDS, FINANCE, RAISED);
        assertThat(clawBack.status()).isEqualTo(ClawBackStatus.CLAIMED);
        assertThat(clawBack.amount()).contains(Money.pounds(200));
        assertThat(clawBack.fullAmount()).contains(Money.pounds(200));
        assertThat(clawBack.isOwed()).isTrue();
        refuses("CLAW_BACK_STEP_NOT_POSSIBLE", () -> clawBack.decide(TEN, 1, WORDS, FINANCE, RAISED));
    }

    @Test
    void noneThatDoNotStandDropsIt() {
        ClawBack clawBack = toDecide();
        clawBack.decide(TEN, 0, WORDS, FINANCE, RAISED);
        assertThat(clawBack.status()).isEqualTo(ClawBackStatus.DROPPED);
        assertThat(clawBack.isOwed()).isFalse();
        assertThat(clawBack.decided()).isEmpty();
    }

    @Test
    void isNotDecidedBeforeTheProviderCouldReply() {
        refuses("CLAW_BACK_STEP_NOT_POSSIBLE", () -> raised(TEN, 3, RAISED).decide(TEN, 3, WORDS, FINANCE, RAISED));
    }

    @Test
    void theProviderCorrectsItselfAtAnyTimeAndAcceptsByThat() {
        ClawBack own = corrected(paid(0, 0, ten()), 4);
        assertThat(own.side()).isEqualTo(Side.PROVIDER);
        assertThat(own.status()).isEqualTo(ClawBackStatus.DECISION);
        assertThat(own.accepted()).contains(true);
        assertThat(own.replyDeadline()).isEmpty();
        refuses("CLAW_BACK_STEP_NOT_POSSIBLE", () -> own.withdraw(RAISED));
        refuses("CLAW_BACK_QUANTITY", () -> corrected(TEN, 11));
        refuses("CLAW_BACK_NOT_PAID", () -> corrected(paid(0, 0), 1));
        own.decide(TEN, 4, WORDS, FINANCE, RAISED);
        assertThat(own.amount()).contains(Money.pounds(400));
    }

    @Test
    void theCouncilTakesItBackUntilItIsDecided() {
        ClawBack open = raised(TEN, 3, RAISED);
        open.withdraw(RAISED);
        assertThat(open.status()).isEqualTo(ClawBackStatus.WITHDRAWN);
        ClawBack replied = toDecide();
        replied.withdraw(RAISED);
        assertThat(replied.status().isOpen()).isFalse();
        refuses("CLAW_BACK_STEP_NOT_POSSIBLE", () -> replied.withdraw(RAISED));
    }

    @Test
    void aLateDecisionIsNotedOnce() {
        ClawBack clawBack = toDecide();
        Instant last = clawBack.decideDeadline().orElseThrow().at();
        assertThat(clawBack.noteOverdue(last)).isFalse();
        assertThat(clawBack.noteOverdue(last.plusSeconds(1))).isTrue();
        assertThat(clawBack.noteOverdue(last.plusSeconds(2))).isFalse();
    }

    @Test
    void aCreditNoteIsForMoneyThatIsOwed() {
        ClawBack clawBack = toDecide();
        LocalDate day = LocalDate.of(2027, 3, 3);
        refuses("CREDIT_NOTE_NOT_OWED", () -> new CreditNote(clawBack, "C 1", day, MANAGER, RAISED));
        clawBack.decide(TEN, 3, WORDS, FINANCE, RAISED);
        refuses("CREDIT_NOTE_NEEDS_NUMBER", () -> new CreditNote(clawBack, " ", day, MANAGER, RAISED));
        refuses("CREDIT_NOTE_DAY_AHEAD", () -> new CreditNote(clawBack, "C 1", day.plusDays(1), MANAGER, RAISED));
        assertThat(new CreditNote(clawBack, " C 1 ", day, MANAGER, RAISED).number())
                .isEqualTo("C 1");
    }

    /** By hand: 7 at £100 use up a cap of £700, two go back (£200), three are added for £0. Three more fall: five are worth the £500 in hand. */
    @Test
    void whatCameBackIsNotClaimedBackOnceMore() {
        PaidOutcomes paid = new PaidOutcomes(
                List.of(
                        new PaidOutcomes.Part(7, Money.pounds(700), PAID),
                        new PaidOutcomes.Part(3, Money.noPounds(), null)),
                Money.pounds(100),
                2,
                Money.pounds(200),
                30);
        assertThat(paid.owed(3).amount()).isEqualTo(Money.noPounds());
        assertThat(paid.owed(4).amount()).isEqualTo(Money.pounds(100));
        assertThat(paid.owed(8).amount()).isEqualTo(Money.pounds(500));
    }
}
