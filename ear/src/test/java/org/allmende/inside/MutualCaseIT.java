package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.calendar.TransferTiming;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.mutual.AnswerCircleInvitation;
import org.allmende.mutual.Circles;
import org.allmende.mutual.EndMutual;
import org.allmende.mutual.InviteToCircle;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.StartCircle;
import org.allmende.mutual.member.EndHolding;
import org.allmende.mutual.member.Holding;
import org.allmende.mutual.member.Holdings;
import org.allmende.mutual.member.NameBody;
import org.allmende.mutual.member.RecordHolding;
import org.allmende.mutual.plan.CashBasis;
import org.allmende.mutual.plan.CashCase;
import org.allmende.mutual.plan.CashFlow;
import org.allmende.mutual.plan.CashLine;
import org.allmende.mutual.plan.CashPlan;
import org.allmende.mutual.plan.CashRhythm;
import org.allmende.mutual.plan.CashTerms;
import org.allmende.mutual.plan.PlanSection;
import org.allmende.mutual.plan.PlanVersion;
import org.allmende.mutual.plan.Plans;
import org.allmende.mutual.plan.SaveCashPlan;
import org.allmende.mutual.plan.SavePlanSection;
import org.allmende.mutual.transfer.AddTransferStep;
import org.allmende.mutual.transfer.PlanTransfer;
import org.allmende.mutual.transfer.QuestionState;
import org.allmende.mutual.transfer.RecordStaffQuestion;
import org.allmende.mutual.transfer.StaffQuestion;
import org.allmende.mutual.transfer.StepKind;
import org.allmende.mutual.transfer.TransferStep;
import org.allmende.mutual.transfer.Transfers;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

/** What a circle prepares on the real server and database: versions stay, nobody else may, and the transfer moves as one. */
class MutualCaseIT extends InsidePortal {

    private static final String FIRST = "darren.pike";
    private static final String SECOND = "chloe.barnes";
    private static final List<String> STRANGERS =
            List.of("helen.marsh", "tom.okafor", "simon.fairley", "hannah.brook", "winston.hale");

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challengeLife;

    @Inject
    private Circles circles;

    @Inject
    private Plans plans;

    @Inject
    private Transfers transfers;

    @Inject
    private Holdings holdings;

    @Inject
    private StartCircle startCircle;

    @Inject
    private InviteToCircle inviteToCircle;

    @Inject
    private AnswerCircleInvitation answerCircleInvitation;

    @Inject
    private EndMutual endMutual;

    @Inject
    private SavePlanSection savePlanSection;

    @Inject
    private SaveCashPlan saveCashPlan;

    @Inject
    private RecordStaffQuestion recordStaffQuestion;

    @Inject
    private PlanTransfer planTransfer;

    @Inject
    private AddTransferStep addTransferStep;

    @Inject
    private NameBody nameBody;

    @Inject
    private RecordHolding recordHolding;

    @Inject
    private EndHolding endHolding;

    private MutualId circle() {
        MutualId circle = town.as(
                FIRST,
                () -> startCircle.start(
                        new StartCircle.Command(challengeLife.service(), "Case " + UUID.randomUUID(), "")));
        String email = email(SECOND);
        town.run(FIRST, () -> inviteToCircle.invite(new InviteToCircle.Command(circle, email)));
        town.run(
                SECOND,
                () -> answerCircleInvitation.answer(new AnswerCircleInvitation.Command(
                        circles.invitationsOf(circle).get(0).id(), true)));
        return circle;
    }

    private String email(String handle) {
        return town.text(
                "select email from person where id = ?", town.person(handle).value());
    }

    private PlanVersion write(String who, MutualId circle, String words, long saves) {
        return town.as(
                who, () -> savePlanSection.save(new SavePlanSection.Command(circle, PlanSection.NEED, words, saves)));
    }

    @Test
    void everyVersionOfTheBusinessCaseStaysAndNobodyOverwritesInSilence() {
        MutualId circle = circle();
        write(FIRST, circle, "Closed on Saturdays.", 0);
        assertThatThrownBy(() -> write(SECOND, circle, "Closed at noon.", 0))
                .hasMessageContaining("PLAN_SECTION_CHANGED");
        write(SECOND, circle, "Closed on Saturdays and at noon.", 1);
        write(SECOND, circle, "Closed on Saturdays, and at noon.", 2);
        assertThat(plans.versions(circle, PlanSection.NEED))
                .extracting(PlanVersion::words)
                .containsExactly("Closed on Saturdays, and at noon.", "Closed on Saturdays.");
        assertThat(plans.newest(circle)).containsOnlyKeys(PlanSection.NEED);
        assertThatThrownBy(() -> town.change(
                        "update plan_version set words = 'Always open.' where mutual_id = ? and number = 1",
                        circle.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stays once the next has begun");
    }

    @Test
    void theCashFlowIsKeptAsItWasEnteredVersionByVersion() {
        MutualId circle = circle();
        CashTerms terms = new CashTerms(
                LocalDate.of(2027, 4, 20),
                12,
                Money.pounds("1500.55"),
                80,
                100,
                110,
                List.of(
                        new CashLine(
                                "Contract",
                                true,
                                Money.pounds("90000.01"),
                                CashBasis.YEAR,
                                CashRhythm.QUARTERLY,
                                1,
                                45),
                        new CashLine(
                                "Wages", false, Money.pounds(20_000), CashBasis.QUARTER, CashRhythm.MONTHLY, 1, 0)));
        town.as(FIRST, () -> saveCashPlan.save(new SaveCashPlan.Command(circle, terms, 0)));
        CashPlan kept = plans.cash(circle).orElseThrow();
        assertThat(kept.terms().lines()).isEqualTo(terms.lines());
        assertThat(CashFlow.of(kept.terms(), CashCase.LOW)).isEqualTo(CashFlow.of(terms, CashCase.LOW));
        assertThatThrownBy(() -> town.as(SECOND, () -> saveCashPlan.save(new SaveCashPlan.Command(circle, terms, 0))))
                .hasMessageContaining("CASH_PLAN_CHANGED");
        town.as(SECOND, () -> saveCashPlan.save(new SaveCashPlan.Command(circle, terms, 1)));
        assertThat(plans.cashVersions(circle)).extracting(CashPlan::number).containsExactly(2, 1);
        assertThatThrownBy(() -> town.change(
                        "update cash_line set amount = 1 where cash_plan_id in (select id from cash_plan where mutual_id = ?)",
                        circle.value()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void nobodyOutsideTheCircleMayAndTheAuditThatOthersReadIsSilent() {
        MutualId circle = circle();
        LocalDate day = London.dayOf(town.now()).plusDays(200);
        write(FIRST, circle, "Ours alone.", 0);
        for (String stranger : STRANGERS) {
            assertThatThrownBy(() -> write(stranger, circle, "Theirs.", 1)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(
                            () -> town.run(stranger, () -> planTransfer.plan(new PlanTransfer.Command(circle, day, 0))))
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> town.run(
                            stranger,
                            () -> recordStaffQuestion.record(new RecordStaffQuestion.Command(
                                    circle, StaffQuestion.TERMS, QuestionState.ASKED, "", 0))))
                    .isInstanceOf(AccessRefused.class);
        }
        assertThat(town.count(
                        "select count(*) from audit_entry where subject_id = ? and trail <> 'MEMBERS'", circle.value()))
                .isZero();
    }

    @Test
    void theTransferBeginsWithItsStepsAndMovesAsOne() {
        MutualId circle = circle();
        LocalDate day = London.dayOf(town.now()).plusDays(200);
        town.run(FIRST, () -> planTransfer.plan(new PlanTransfer.Command(circle, day, 0)));
        assertThat(transfers.steps(circle))
                .hasSize(StepKind.values().length - 1)
                .filteredOn(step -> step.kind() == StepKind.INFORMATION)
                .extracting(TransferStep::plannedOn)
                .containsExactly(TransferTiming.informationDue(day));
        town.run(
                SECOND,
                () -> addTransferStep.add(new AddTransferStep.Command(circle, "Paint the door", day.minusDays(3))));
        assertThatThrownBy(() ->
                        town.run(SECOND, () -> planTransfer.plan(new PlanTransfer.Command(circle, day.plusDays(7), 0))))
                .hasMessageContaining("TRANSFER_CHANGED");
        town.run(SECOND, () -> planTransfer.plan(new PlanTransfer.Command(circle, day.plusDays(7), 1)));
        assertThat(transfers.steps(circle))
                .extracting(TransferStep::plannedOn)
                .contains(day.plusDays(4), day.plusDays(7), TransferTiming.informationDue(day.plusDays(7)));
        town.run(FIRST, () -> endMutual.end(new EndMutual.Command(circle)));
        assertThatThrownBy(() ->
                        town.run(FIRST, () -> planTransfer.plan(new PlanTransfer.Command(circle, day.plusDays(9), 2))))
                .hasMessageContaining("MUTUAL_HAS_ENDED");
    }

    @Test
    void theBodysOwnerAloneKeepsTheRegisterAndEachSeesTheirOwn() {
        MutualId circle = circle();
        OrganisationId greenways = town.organisation("greenways");
        Holding.Entry entry = new Holding.Entry(
                "Chloe Barnes", email(SECOND), 3, London.dayOf(town.now()).minusDays(4));
        assertThatThrownBy(() -> town.run(FIRST, () -> recordHolding.record(new RecordHolding.Command(circle, entry))))
                .as("no body yet")
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run(SECOND, () -> nameBody.name(new NameBody.Command(circle, greenways))))
                .as("an editor")
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run(
                        "isabel.moreno", () -> nameBody.name(new NameBody.Command(circle, town.organisation("care")))))
                .as("an owner who is not in the circle")
                .hasMessageContaining("MUTUAL_UNKNOWN");
        town.run(FIRST, () -> nameBody.name(new NameBody.Command(circle, greenways)));
        town.run(FIRST, () -> recordHolding.record(new RecordHolding.Command(circle, entry)));
        town.run(
                FIRST,
                () -> recordHolding.record(new RecordHolding.Command(
                        circle,
                        new Holding.Entry("Chloe Barnes", email(SECOND).toUpperCase(Locale.ROOT), 5, entry.since()))));
        Holding hers = holdings.of(circle, email(SECOND)).orElseThrow();
        assertThat(hers.shares()).isEqualTo(5);
        assertThat(holdings.of(circle)).hasSize(1);
        assertThatThrownBy(() -> town.run(
                        SECOND,
                        () -> endHolding.end(
                                new EndHolding.Command(circle, hers.id(), London.dayOf(town.now()), hers.saves()))))
                .isInstanceOf(AccessRefused.class);
        town.run(
                FIRST,
                () -> endHolding.end(
                        new EndHolding.Command(circle, hers.id(), London.dayOf(town.now()), hers.saves())));
        assertThat(holdings.of(circle)).isEmpty();
        assertThat(town.count("select count(*) from staff_share where mutual_id = ?", circle.value()))
                .as("ended, never deleted")
                .isEqualTo(1);
    }
}
