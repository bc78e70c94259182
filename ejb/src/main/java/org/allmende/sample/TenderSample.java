package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Actor;
import org.allmende.identity.PersonId;
import org.allmende.sealing.SetOpeningPassphrase;
import org.allmende.tender.CancelTender;
import org.allmende.tender.DraftTender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.publication.ConflictKind;
import org.allmende.tender.publication.ConflictStatement;
import org.allmende.tender.publication.Proposal;
import org.allmende.tender.publication.Proposals;
import org.allmende.tender.publication.ProposePublication;
import org.allmende.tender.publication.PublishTender;

/** Tenders at every station: some forced by an accepted challenge, some begun by the council itself. */
@ApplicationScoped
public class TenderSample implements SampleChapter {

    /** With it every officer of the sample opens bids. */
    static final String OPENING_PASSPHRASE = SampleWorld.PASSWORD;

    static final String OFFICER = "anil.shah";
    private static final String COLLEAGUE = "grace.holloway";
    private static final String USERS_VOICE = "dorothy.lamb";

    /** A tender of the sample; days relative to the day of loading, no day of publication for a draft. */
    record Plan(
            String name,
            boolean forced,
            int drafted,
            int published,
            int deadline,
            String title,
            String secondLot,
            String cpv,
            long value,
            String outcome,
            String unit,
            long baseline,
            String summary) {}

    static final int NEVER = 9_999;

    static final List<Plan> PLANS = List.of(
            new Plan(
                    "library",
                    true,
                    -620,
                    -600,
                    -560,
                    "Library service for Ashcombe, Thornby and Mere End",
                    "Home and mobile library",
                    "92511000",
                    5_900_000,
                    "Reading for pleasure",
                    "people who borrow at least six books a year",
                    4_200,
                    "The council looks for somebody to run three branches and the home library for five years, and to be paid partly for what readers gain."),
            new Plan(
                    "homecare",
                    true,
                    -460,
                    -440,
                    -405,
                    "Home care in the Combe valley",
                    "",
                    "98513310",
                    4_100_000,
                    "At home instead of in hospital",
                    "people who stay at home for six months after a hospital stay",
                    180,
                    "Care at home for about 240 people in eleven villages, with rounds that carers and families plan together."),
            new Plan(
                    "energy",
                    true,
                    -340,
                    -320,
                    -290,
                    "Energy advice at the door",
                    "",
                    "71314300",
                    620_000,
                    "Warmer homes",
                    "homes that reach 18 degrees in January",
                    310,
                    "Advice and small repairs for homes that are hard to heat, at the door and in the languages that are spoken there."),
            new Plan(
                    "parks",
                    true,
                    -190,
                    -175,
                    -140,
                    "Parks and green spaces",
                    "Playgrounds",
                    "77310000",
                    3_300_000,
                    "Hours of volunteers",
                    "hours that volunteers give in parks",
                    5_200,
                    "Care for 41 parks and greens, with the gardeners who know every bed and with neighbours who want to help."),
            new Plan(
                    "harrowlane",
                    true,
                    -62,
                    -55,
                    -20,
                    "Community centre at Harrow Lane",
                    "",
                    "85322000",
                    780_000,
                    "Evenings for young people",
                    "young people who come at least twice a month",
                    90,
                    "Building and programme of the centre in one hand: five evenings a week, the food club, and room for what the estate thinks of next."),
            new Plan(
                    "baths",
                    true,
                    -8,
                    -7,
                    21,
                    "Thornby Baths",
                    "",
                    "92610000",
                    2_400_000,
                    "Learning to swim",
                    "children who swim 25 metres",
                    260,
                    "Run the 1936 baths all the year round: schools in the morning, clubs in the evening, and everybody in between."),
            new Plan(
                    "churchyards",
                    false,
                    -160,
                    -150,
                    -118,
                    "Care of closed churchyards",
                    "",
                    "77314000",
                    240_000,
                    "Wild flowers",
                    "square metres of flowering meadow",
                    800,
                    "Nine closed churchyards to be kept safe, quiet and in flower."),
            new Plan(
                    "transport",
                    false,
                    -75,
                    -70,
                    -34,
                    "Lifts to the doctor and the shops",
                    "",
                    "60130000",
                    410_000,
                    "Journeys to the doctor",
                    "journeys to an appointment that was kept",
                    2_900,
                    "Door-to-door journeys for people who cannot use the bus, booked by telephone the day before."),
            new Plan(
                    "swimming",
                    false,
                    -50,
                    -45,
                    -4,
                    "Swimming lessons for primary schools",
                    "",
                    "80410000",
                    350_000,
                    "Learning to swim",
                    "children who swim 25 metres",
                    420,
                    "Lessons for 1,300 children a year in two pools, with a teacher for every twelve."),
            new Plan(
                    "lunch",
                    false,
                    -29,
                    -27,
                    -2,
                    "Lunch clubs for older people",
                    "",
                    "55521100",
                    210_000,
                    "Company at the table",
                    "people who come to lunch at least once a week",
                    140,
                    "Five lunch clubs in village halls, cooked on the spot, with somebody who fetches those who cannot walk."),
            new Plan(
                    "tools",
                    false,
                    -26,
                    -25,
                    -1,
                    "A library of tools",
                    "",
                    "85320000",
                    95_000,
                    "Borrowing instead of buying",
                    "people who borrow a tool in a year",
                    0,
                    "Drills, ladders and sewing machines to borrow, and on Saturdays somebody who shows how they are used."),
            new Plan(
                    "classes",
                    false,
                    -22,
                    -20,
                    10,
                    "Evening classes for adults",
                    "",
                    "80400000",
                    290_000,
                    "Finishing a course",
                    "people who finish a course",
                    330,
                    "Reading, numbers, English and computers for adults, in the evening and near where they live."),
            new Plan(
                    "kitchen",
                    false,
                    -30,
                    -28,
                    1,
                    "Community kitchen in the old fire station",
                    "",
                    "55320000",
                    180_000,
                    "Shared meals",
                    "people who eat together at least once a week",
                    70,
                    "A kitchen that cooks at noon for whoever comes and teaches cooking in the afternoon."),
            new Plan(
                    "shelter",
                    false,
                    -52,
                    -50,
                    -15,
                    "Winter shelter",
                    "",
                    "85311000",
                    160_000,
                    "A safe night",
                    "people who move on to a home of their own",
                    14,
                    "Beds for twelve people from November to March, with somebody awake all night."),
            new Plan(
                    "benches",
                    false,
                    -26,
                    -22,
                    -1,
                    "Benches and picnic places",
                    "",
                    "77310000",
                    90_000,
                    "Places to rest",
                    "people who sit down on a walk",
                    350,
                    "Somebody who looks after 120 benches and 14 picnic places, mends what is broken and clears what is left."),
            new Plan(
                    "toys",
                    false,
                    -50,
                    -46,
                    -18,
                    "Toy library on wheels",
                    "",
                    "92511000",
                    150_000,
                    "Playing together",
                    "children who borrow a toy a month",
                    120,
                    "A van that brings toys to nine villages, and somebody who shows how they are played with."),
            new Plan(
                    "lanterns",
                    false,
                    -112,
                    -108,
                    -80,
                    "Evening light for the riverside",
                    "",
                    "50232000",
                    220_000,
                    "Walking home",
                    "people who walk by the river after dark",
                    600,
                    "Care for the lamps between the bridge and the mill, with light that comes on when somebody comes."),
            new Plan(
                    "signs",
                    false,
                    -24,
                    -18,
                    6,
                    "Signs for footpaths",
                    "",
                    "34992200",
                    60_000,
                    "Walks",
                    "people who walk a signed path in a month",
                    1_500,
                    "New signs for 64 kilometres of footpaths, made from local oak."),
            new Plan(
                    "bookbus",
                    false,
                    -3,
                    NEVER,
                    40,
                    "A book bus for the new estates",
                    "",
                    "92511000",
                    330_000,
                    "Reading for pleasure",
                    "children who borrow a book a month",
                    0,
                    "A bus with books, a bench and a kettle, every week in six places that have no library."),
            new Plan(
                    "repair",
                    false,
                    -45,
                    -40,
                    -14,
                    "Repair café and library of things",
                    "",
                    "50800000",
                    120_000,
                    "Things that stay in use",
                    "things that were mended",
                    640,
                    "A workshop that is open three evenings a week, where neighbours mend what is broken and lend each other what they rarely use."),
            new Plan(
                    "debt",
                    false,
                    -72,
                    -68,
                    -36,
                    "Debt advice at the food bank",
                    "",
                    "79140000",
                    210_000,
                    "Out of debt",
                    "households with a plan that they keep for six months",
                    110,
                    "Advice where people already come: at the food bank, twice a week, with somebody who goes along to the creditor."));

    @Inject
    private SampleWorld world;

    @Inject
    private DecisionSample decisions;

    @Inject
    private Expressions expressions;

    @Inject
    private SetOpeningPassphrase setOpeningPassphrase;

    @Inject
    private DraftTender draftTender;

    @Inject
    private ProposePublication proposePublication;

    @Inject
    private Proposals proposals;

    @Inject
    private PublishTender publishTender;

    @Inject
    private CancelTender cancelTender;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void write(SampleScript script) {
        for (String officer : List.of(OFFICER, COLLEAGUE)) {
            script.at(
                    -780,
                    "09:00",
                    officer + " sets a passphrase",
                    () -> world.actor(officer),
                    () -> passphrase(officer));
        }
        for (Plan plan : PLANS) {
            script.at(plan.drafted(), "09:40", "drafting " + plan.name(), this::officer, () -> draft(script, plan));
            if (plan.published() != NEVER) {
                script.at(
                        plan.published(),
                        "09:50",
                        "proposing " + plan.name(),
                        this::officer,
                        () -> propose(script, plan));
                script.at(
                        plan.published(),
                        "10:00",
                        "publishing " + plan.name(),
                        () -> world.actor(COLLEAGUE),
                        () -> publish(script, plan));
            }
        }
        script.at(-1, "16:10", "proposing bookbus", this::officer, () -> propose(script, plan("bookbus")));
        script.at(-5, "15:20", "cancelling signs", this::officer, () -> cancel(script.kept("tender:signs")));
    }

    private Actor officer() {
        return world.actor(OFFICER);
    }

    private boolean passphrase(String officer) {
        setOpeningPassphrase.set(
                new SetOpeningPassphrase.Command(world.person(officer), world.council(), null, OPENING_PASSPHRASE));
        return true;
    }

    private TenderId draft(SampleScript script, Plan plan) {
        Instant deadline = London.at(LocalDateTime.of(script.day(plan.deadline()), LocalTime.NOON));
        DraftTender.Command command =
                new DraftTender.Command(world.council(), null, null, null, SampleTenderTexts.content(plan, deadline));
        if (plan.forced()) {
            EoiId id = script.kept("eoi:" + plan.name());
            ExpressionOfInterest eoi = expressions.get(id);
            command = new DraftTender.Command(
                    world.council(), eoi.caseId().orElse(null), eoi.service().value(), id.value(), command.content());
            decisions.considerAgain(id);
        }
        return script.keep("tender:" + plan.name(), draftTender.draft(command));
    }

    private static Plan plan(String name) {
        return PLANS.stream()
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int propose(SampleScript script, Plan plan) {
        TenderTeam team = new TenderTeam(
                Set.of(world.person(OFFICER), world.person(COLLEAGUE)),
                Set.of(world.person("priya.nair"), world.person("owen.bevan"), world.person(USERS_VOICE)),
                world.person("judith.amery"));
        List<ConflictStatement.Stated> statements =
                team.everybody().stream().map(person -> stated(plan, person)).toList();
        return proposePublication.propose(
                new ProposePublication.Command(script.kept("tender:" + plan.name()), team, statements));
    }

    /** Nobody has an interest of their own; but one of them is seen at the baths so often that people may wonder. */
    private ConflictStatement.Stated stated(Plan plan, PersonId person) {
        return plan.name().equals("baths") && person.equals(world.person(USERS_VOICE))
                ? new ConflictStatement.Stated(
                        person,
                        ConflictKind.PERCEIVED,
                        "Swims at the baths three times a week and knows most of the Friends of Thornby Baths by name; is a"
                                + " member of no body that may bid.",
                        "Asked in writing and answered so; scores with two others, and the moderator reads her reasons first.",
                        true)
                : ConflictStatement.Stated.none(person);
    }

    private TenderId publish(SampleScript script, Plan plan) {
        TenderId tender = script.kept("tender:" + plan.name());
        Proposal proposal = proposals.waitingOf(tender).orElseThrow();
        publishTender.publish(new PublishTender.Command(tender, proposal.number(), proposal.fingerprint(), false));
        return tender;
    }

    private TenderId cancel(TenderId tender) {
        cancelTender.cancel(new CancelTender.Command(
                tender,
                "The county has decided to sign these paths itself next spring, and nobody should pay for it twice."));
        return tender;
    }
}
