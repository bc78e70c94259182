package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.ballot.Choice;
import org.allmende.mutual.member.Holding;
import org.allmende.mutual.member.NameBody;
import org.allmende.mutual.member.RecordHolding;
import org.allmende.mutual.plan.CashBasis;
import org.allmende.mutual.plan.CashLine;
import org.allmende.mutual.plan.CashRhythm;
import org.allmende.mutual.plan.CashTerms;
import org.allmende.mutual.plan.PlanSection;
import org.allmende.mutual.plan.PlanVersion;
import org.allmende.mutual.plan.Plans;
import org.allmende.mutual.plan.SaveCashPlan;
import org.allmende.mutual.plan.SavePlanSection;
import org.allmende.mutual.reserved.ChooseChallenge;
import org.allmende.mutual.transfer.Counterpart;
import org.allmende.mutual.transfer.PlanTransfer;
import org.allmende.mutual.transfer.QuestionState;
import org.allmende.mutual.transfer.RecordStaffQuestion;
import org.allmende.mutual.transfer.ReviseTransferStep;
import org.allmende.mutual.transfer.StaffQuestion;
import org.allmende.mutual.transfer.StepKind;
import org.allmende.mutual.transfer.StepState;
import org.allmende.mutual.transfer.StepTerms;
import org.allmende.mutual.transfer.TransferStep;
import org.allmende.mutual.transfer.Transfers;
import org.allmende.shared.Money;

/** The business case and the transfer of the day centre's staff; and what the gardeners of the parks have founded. */
@ApplicationScoped
public class MutualCaseSample implements SampleChapter {

    private static final String CENTRE = "mutual:daycentre";
    private static final String PARKS = "mutual:parks";
    private static final List<String> GARDENERS = List.of("darren.pike", "chloe.barnes", "winston.hale");

    @Inject
    private SampleWorld world;

    @Inject
    private MutualSample mutualSample;

    @Inject
    private Plans plans;

    @Inject
    private Transfers transfers;

    @Inject
    private SavePlanSection savePlanSection;

    @Inject
    private SaveCashPlan saveCashPlan;

    @Inject
    private RecordStaffQuestion recordStaffQuestion;

    @Inject
    private PlanTransfer planTransfer;

    @Inject
    private ReviseTransferStep reviseTransferStep;

    @Inject
    private ChooseChallenge chooseChallenge;

    @Inject
    private NameBody nameBody;

    @Inject
    private RecordHolding recordHolding;

    @Override
    public int order() {
        return 85;
    }

    @Override
    public void write(SampleScript script) {
        plan(script);
        cash(script);
        staff(script);
        transfer(script);
        gardeners(script);
    }

    private void plan(SampleScript script) {
        section(script, -34, "hannah.brook", PlanSection.NEED, """
                Forty people come on Mondays, eleven on Fridays. The minibus stands still from ten to three.""");
        section(script, -33, "idris.cole", PlanSection.NEED, """
                Forty people come on Mondays, eleven on Fridays, because the minibus stands still from ten to three and\
                 nobody may drive it to the gardens. Families told us so in May.""");
        section(script, -32, "wendy.ash", PlanSection.SERVICE, """
                Five mornings in the gardens, cooking together, the bath on Thursdays. Users and families sit on the board.""");
        section(script, -30, "hannah.brook", PlanSection.PEOPLE, "Seventeen of us, two drivers, thirty volunteers.");
        section(script, -29, "idris.cole", PlanSection.RISKS, """
                The council pays late: we need two months' wages in the bank. A driver falls ill: three of us take the test.""");
    }

    private void section(SampleScript script, int day, String who, PlanSection section, String words) {
        script.at(
                day,
                "20:30",
                who + " writes the business case",
                () -> world.actor(who),
                () -> savePlanSection.save(new SavePlanSection.Command(
                        script.kept(CENTRE),
                        section,
                        words,
                        plans.newest(script.kept(CENTRE), section)
                                .map(PlanVersion::saves)
                                .orElse(0L))));
    }

    private void cash(SampleScript script) {
        script.at(
                -28,
                "21:00",
                "wendy.ash reckons the cash flow",
                () -> world.actor("wendy.ash"),
                () -> saveCashPlan.save(new SaveCashPlan.Command(
                        script.kept(CENTRE),
                        new CashTerms(
                                script.day(180),
                                24,
                                Money.pounds(60_000),
                                85,
                                100,
                                105,
                                List.of(
                                        income("Contract with the council", 284_000, CashRhythm.QUARTERLY, 30),
                                        income("Lunches and outings", 31_000, CashRhythm.MONTHLY, 0),
                                        cost("Wages and pensions", 236_000, CashRhythm.MONTHLY),
                                        cost("Minibus", 18_000, CashRhythm.MONTHLY),
                                        cost("Rent and heating", 27_000, CashRhythm.QUARTERLY),
                                        cost("Insurance", 6_400, CashRhythm.YEARLY))),
                        0)));
    }

    private static CashLine income(String name, long yearly, CashRhythm rhythm, int delay) {
        return new CashLine(name, true, Money.pounds(yearly), CashBasis.YEAR, rhythm, 1, delay);
    }

    private static CashLine cost(String name, long yearly, CashRhythm rhythm) {
        return new CashLine(name, false, Money.pounds(yearly), CashBasis.YEAR, rhythm, 1, 0);
    }

    private void staff(SampleScript script) {
        question(
                script,
                -26,
                StaffQuestion.TRANSFER,
                QuestionState.ANSWERED,
                "Council: yes, the whole team moves over.");
        question(script, -25, StaffQuestion.PENSION_PROTECTION, QuestionState.ASKED, "Letter to Ruth Pemberton.");
        question(
                script, -24, StaffQuestion.ADMISSION, QuestionState.ASKED, "The fund wants the data of all seventeen.");
        question(script, -24, StaffQuestion.FAIR_DEAL, QuestionState.NOT_NEEDED, "Nobody is in another scheme.");
    }

    private void question(SampleScript script, int day, StaffQuestion question, QuestionState state, String note) {
        script.at(
                day,
                "18:45",
                "hannah.brook asks about " + question,
                () -> world.actor("hannah.brook"),
                () -> MutualSample.done(() -> recordStaffQuestion.record(
                        new RecordStaffQuestion.Command(script.kept(CENTRE), question, state, note, 0))));
    }

    private void transfer(SampleScript script) {
        script.at(
                -23,
                "19:00",
                "the day centre's staff plan the transfer",
                () -> world.actor("hannah.brook"),
                () -> MutualSample.done(
                        () -> planTransfer.plan(new PlanTransfer.Command(script.kept(CENTRE), script.day(180), 0))));
        script.at(
                -10,
                "19:30",
                "idris.cole opens the account",
                () -> world.actor("idris.cole"),
                () -> MutualSample.done(() -> {
                    MutualId circle = script.kept(CENTRE);
                    TransferStep bank = transfers.steps(circle).stream()
                            .filter(step -> step.kind() == StepKind.BANK)
                            .findFirst()
                            .orElseThrow();
                    reviseTransferStep.revise(new ReviseTransferStep.Command(
                            circle,
                            bank.id(),
                            new StepTerms(
                                    bank.plannedOn(),
                                    Counterpart.US,
                                    "Idris Cole",
                                    StepState.DONE,
                                    script.day(-10),
                                    "Two signatures for each payment."),
                            bank.saves()));
                }));
    }

    private void gardeners(SampleScript script) {
        mutualSample.begin(script, PARKS, -345, "darren.pike", "parks", "Greenways", """
                We know every bed and every drain. We would leave the verges wild and open the glasshouse to schools.""");
        mutualSample.ask(script, PARKS, -344, "darren.pike", "chloe.barnes", true);
        mutualSample.state(script, PARKS, -340, "darren.pike", GARDENERS, -325, """
                We, gardeners and rangers of the parks, want to run them ourselves and ask you for talks and figures.""");
        mutualSample.open(script, PARKS, -322, "darren.pike", "Shall we run the parks ourselves?", -315, -308, 60, 60);
        int day = -321;
        for (String gardener : GARDENERS) {
            mutualSample.take(script, PARKS, day, gardener);
            mutualSample.cast(script, PARKS, day + 9, gardener, Choice.YES);
            day++;
        }
        script.at(
                -304,
                "09:30",
                "the gardeners go on by a challenge",
                () -> world.actor("darren.pike"),
                () -> MutualSample.done(() -> chooseChallenge.choose(new ChooseChallenge.Command(script.kept(PARKS)))));
        script.at(
                -60,
                "17:00",
                "the gardeners name their body",
                () -> world.actor("darren.pike"),
                () -> MutualSample.done(() ->
                        nameBody.name(new NameBody.Command(script.kept(PARKS), world.organisation("greenways")))));
        holds(script, -59, "darren.pike", 10);
        holds(script, -59, "chloe.barnes", 4);
        holds(script, -58, "winston.hale", 4);
        holds(script, -58, "tomasz.lis", 1);
    }

    private void holds(SampleScript script, int day, String member, int shares) {
        script.at(
                day,
                "17:20",
                member + " takes shares",
                () -> world.actor("darren.pike"),
                () -> MutualSample.done(() -> recordHolding.record(new RecordHolding.Command(
                        script.kept(PARKS),
                        new Holding.Entry(
                                SampleWorld.cast(member).name(),
                                SampleWorld.cast(member).email(),
                                shares,
                                script.day(day))))));
    }
}
