package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.PartKind;
import org.allmende.challenge.PublishPeriods;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.SendTimingNotice;
import org.allmende.challenge.StartExpression;
import org.allmende.challenge.SubmitExpression;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.challenge.decision.Proposal;
import org.allmende.challenge.question.QuestionId;

/**
 * The council publishes its services and periods; bodies challenge, and the council decides. Keeps each service as {@code
 * service:<name>} and each expression of interest as {@code eoi:<name>}.
 */
@ApplicationScoped
public class ChallengeSample implements SampleChapter {

    private static final String OFFICER = "tom.okafor";
    private static final String COLLEAGUE = "ruth.pemberton";
    private static final int DECISION_DAYS = 90;

    @Inject
    private SampleWorld world;

    @Inject
    private RegisterSample register;

    @Inject
    private PublishPeriods publishPeriods;

    @Inject
    private StartExpression startExpression;

    @Inject
    private SubmitExpression submitExpression;

    @Inject
    private SendTimingNotice sendTimingNotice;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private ChallengeSampleWords words;

    @Inject
    private DecisionSample decisions;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void write(SampleScript script) {
        script.at(-795, "09:00", "the council publishes its periods", () -> world.actor(OFFICER), this::publishPeriods);
        script.at(
                -790,
                "10:00",
                "the council brings its services in from a file",
                () -> world.actor(COLLEAGUE),
                () -> register.bringIn(script));
        acceptedOnes(script);
        refusedOnes(script);
        openOnes(script);
    }

    private Object publishPeriods() {
        return publishPeriods.publish(
                new PublishPeriods.Command(world.council(), null, DECISION_DAYS, 14, 120, new ArrayList<>()));
    }

    private void acceptedOnes(SampleScript script) {
        Story library = new Story(script, "library", "amira.osei", "libraries", -700);
        library.challenge(12).timing(9, 60).accept(48, """
                The co-operative would open five branches on Saturdays and keep all staff. Readers gain most where the bus\
                 does not run; the area keeps its meeting places.""");
        Story care = new Story(script, "homecare", "isabel.moreno", "care", -560);
        care.challenge(20).timing(12, 70).accept(61, """
                Carers who set their own rounds stay longer, and the families asked for the same face each morning. That is\
                 a gain in wellbeing we could not buy by the hour.""");
        Story energy = new Story(script, "energy", "beatrice.lowe", "warmhomes", -420);
        energy.challenge(15).timing(10, 50).accept(44, """
                Advice at the door reaches the homes that never answer letters. Trainees would learn a trade, and colder\
                 homes would be fewer; we weighed this against the cost of a tender.""");
        Story parks = new Story(script, "parks", "darren.pike", "greenways", -300);
        parks.challenge(25).timing(14, 75).accept(66, """
                The gardeners know every bed and every drain. Their plan for volunteers and for wild verges serves the area\
                 socially and for the environment, at no higher cost.""");
        Story centre = new Story(script, "harrowlane", "samuel.reed", "harrowlane", -130);
        centre.challenge(10).timing(8, 50);
        centre.propose(33, OFFICER, DecisionSample.modifyHarrowLane());
        centre.confirm(36, COLLEAGUE);
        centre.answer(40, true, """
                We agree. The nursery was never our strength, and without it we can say who opens the doors each evening.""");
        Story baths = new Story(script, "baths", "margaret.doyle", "baths", -75);
        baths.challenge(14).timing(7, 45);
        baths.propose(32, OFFICER, DecisionSample.accept("baths", """
                The friends of the baths know the building, and nobody else has asked for it in ten years."""));
        baths.sendBack(34, COLLEAGUE, "Please say what the area gains, and name the risk of the boilers.");
        baths.accept(38, """
                The friends of the baths showed how winter swimming can be kept. Schools, older swimmers and the town gain;\
                 the risk of the old boilers is known to all bidders.""");
    }

    private void refusedOnes(SampleScript script) {
        Story crossing = new Story(script, "crossings", "frances.whitby", "stoke", -480);
        crossing.challenge(9)
                .timing(11, 60)
                .reject(
                        50,
                        """
                The cabinet had decided before your challenge came to replace the patrol by a signal crossing. We are sorry\
                 that this was not to be found more easily.""",
                        new GroundFinding(
                                RejectionGround.SERVICE_TO_STOP,
                                null,
                                "Cabinet minute 14: signal crossing at Stoke Ashcombe school",
                                script.day(-520)));
        Story bus = new Story(script, "communitybus", "george.penfold", "allotments", -240);
        bus.challenge(5)
                .timing(13, 60)
                .reject(
                        52,
                        """
                The money part names a grant that its giver says was never promised, and nothing says who would drive. Both\
                 can be put right: please come again.""",
                        GroundFinding.of(RejectionGround.INFORMATION_INADEQUATE),
                        new GroundFinding(RejectionGround.NOT_SUITABLE, """
                        Driving a bus for hire needs an operator’s licence or a permit under section 19. The society has neither,\
                         names nobody who holds one, and wrote to us that it does not mean to apply before it is chosen;\
                         nobody may drive passengers on that.""", null, null));
        Story meals = new Story(script, "meals", "samuel.reed", "harrowlane", -200);
        meals.challenge(8).timing(10, 60);
        meals.withdraw(30);
        Story play = new Story(script, "playrangers", "margaret.doyle", "baths", -160);
        play.challenge(6)
                .timing(9, 60)
                .reject(
                        55,
                        """
                A tender for the play rangers was open already when the decision fell due, and bids were in. You are welcome\
                 to bid next time; the contract has a term of two years.""",
                        new GroundFinding(
                                RejectionGround.IN_PROCUREMENT,
                                null,
                                "Tender notice for play rangers, Find a Tender",
                                script.day(-150)));
    }

    private void openOnes(SampleScript script) {
        Story museum = new Story(script, "museum", "amira.osei", "libraries", -60);
        museum.challenge(12).timing(14, 80);
        museum.ask(18, "Who would look after the building on Mondays, when the library is closed?", false);
        museum.answer(23, """
                Two of our members live across the square and hold a key. On Mondays they air the rooms and read the meters; the\
                 rota is on our page.""");
        museum.propose(40, COLLEAGUE, DecisionSample.modifyMuseum());
        museum.confirm(44, OFFICER);
        Story youthClub = new Story(script, "youthclub", "samuel.reed", "harrowlane", -40);
        youthClub.challenge(6).timing(9, 70);
        youthClub.ask(28, "Which of your reserves would pay the caretaker in the first year?", true);
        youthClub.propose(30, COLLEAGUE, DecisionSample.accept("youthclub", """
                The club has stood empty on four evenings a week. The trust would open it on six, with the youth council at the\
                 table, and pays the caretaker from its own money for the first year."""));
        new Story(script, "allotmentlettings", "george.penfold", "allotments", -24).challenge(7);
        Story villageHall = new Story(script, "villagehall", "frances.whitby", "stoke", -38).challenge(3);
        villageHall.askToAmend(10, "Please say which rooms you mean; the hall has a flat above it.");
        villageHall.amend(15, "We mean the hall and its kitchen alone.", """
                We want to provide the village hall of Stoke Ashcombe with its kitchen and yard, without the flat above it, for                 the village and the two hamlets, on every day of the week.""");
        new Story(script, "treenursery", "darren.pike", "greenways", -12).challenge(8);
        new Story(script, "daycentre", "isabel.moreno", "care", -9).begin(List.of(0, 1, 3));
        new Story(script, "toylibrary", "amira.osei", "libraries", -5).begin(List.of(2));
    }

    /** One challenge, told in days after its beginning. */
    private final class Story {
        private final SampleScript script;
        private final String service;
        private final String writer;
        private final String body;
        private final int begins;
        private int received;

        Story(SampleScript script, String service, String writer, String body, int begins) {
            this.script = script;
            this.service = service;
            this.writer = writer;
            this.body = body;
            this.begins = begins;
        }

        void begin(List<Integer> partsWritten) {
            script.at(begins, "18:40", body + " begin to challenge for " + service, () -> world.actor(writer), () -> {
                EoiId eoi = startExpression.start(
                        new StartExpression.Command(world.organisation(body), script.kept("service:" + service)));
                words.write(eoi, service, partsWritten);
                return script.keep("eoi:" + service, eoi);
            });
        }

        Story challenge(int daysOfWriting) {
            begin(List.of());
            received = begins + daysOfWriting;
            script.at(received, "16:05", body + " send their challenge", () -> world.actor(writer), () -> {
                words.write(eoi(), service, ChallengeSampleWords.ALL);
                return submitExpression.submit(new SubmitExpression.Command(eoi(), true));
            });
            return this;
        }

        Story timing(int daysAfterReceipt, int decisionAfterReceipt) {
            LocalDate expected = script.day(received + decisionAfterReceipt);
            script.at(received + daysAfterReceipt, "11:20", "timing of " + service, () -> world.actor(OFFICER), () -> {
                sendTimingNotice.send(new SendTimingNotice.Command(eoi(), expected));
                return eoi();
            });
            return this;
        }

        void accept(int daysAfterReceipt, String reasons) {
            decide(daysAfterReceipt, DecisionSample.accept(service, reasons));
        }

        void reject(int daysAfterReceipt, String reasons, GroundFinding... grounds) {
            decide(daysAfterReceipt, DecisionSample.reject(reasons, grounds));
        }

        /** Proposed, and confirmed two days later. */
        private void decide(int daysAfterReceipt, Proposal proposal) {
            propose(daysAfterReceipt - 2, OFFICER, proposal);
            confirm(daysAfterReceipt, COLLEAGUE);
        }

        void ask(int daysAfterReceipt, String question, boolean confidential) {
            script.at(
                    received + daysAfterReceipt,
                    "10:30",
                    "asking about " + service,
                    () -> world.actor(OFFICER),
                    () -> script.keep("question:" + service, decisions.ask(eoi(), question, confidential)));
        }

        void answer(int daysAfterReceipt, String answer) {
            script.at(
                    received + daysAfterReceipt,
                    "19:40",
                    "answering about " + service,
                    () -> world.actor(writer),
                    () -> decisions.answer(script.<QuestionId>kept("question:" + service), answer));
        }

        void askToAmend(int daysAfterReceipt, String question) {
            script.at(
                    received + daysAfterReceipt,
                    "10:30",
                    "asking to amend " + service,
                    () -> world.actor(COLLEAGUE),
                    () -> script.keep(
                            "question:" + service, decisions.askToAmend(eoi(), PartKind.SERVICE_AND_AREA, question)));
        }

        void amend(int daysAfterReceipt, String answer, String amended) {
            script.at(
                    received + daysAfterReceipt,
                    "19:40",
                    "amending " + service,
                    () -> world.actor(writer),
                    () -> decisions.amend(script.<QuestionId>kept("question:" + service), answer, amended));
        }

        void propose(int daysAfterReceipt, String officer, Proposal proposal) {
            script.at(
                    received + daysAfterReceipt,
                    "14:10",
                    "proposing for " + service,
                    () -> world.actor(officer),
                    () -> script.keep("decision:" + service, decisions.propose(eoi(), proposal)));
        }

        void confirm(int daysAfterReceipt, String officer) {
            script.at(
                    received + daysAfterReceipt,
                    "15:00",
                    "deciding on " + service,
                    () -> world.actor(officer),
                    () -> decisions.confirm(eoi(), script.kept("decision:" + service)));
        }

        void sendBack(int daysAfterReceipt, String officer, String why) {
            script.at(
                    received + daysAfterReceipt,
                    "15:00",
                    "sending back for " + service,
                    () -> world.actor(officer),
                    () -> decisions.sendBack(eoi(), script.kept("decision:" + service), why));
        }

        void answer(int daysAfterReceipt, boolean consents, String answer) {
            script.at(
                    received + daysAfterReceipt,
                    "17:25",
                    "answering for " + service,
                    () -> world.actor(writer),
                    () -> decisions.answer(script.<DecisionId>kept("decision:" + service), consents, answer));
        }

        void withdraw(int daysAfterReceipt) {
            script.at(received + daysAfterReceipt, "09:10", "withdrawing " + service, () -> world.actor(writer), () -> {
                withdrawExpression.withdraw(new WithdrawExpression.Command(eoi()));
                return eoi();
            });
        }

        private EoiId eoi() {
            return script.kept("eoi:" + service);
        }
    }
}
