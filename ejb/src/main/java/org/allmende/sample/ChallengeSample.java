package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.challenge.AcceptExpression;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.PublishPeriods;
import org.allmende.challenge.RejectExpression;
import org.allmende.challenge.Rejection;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.SendTimingNotice;
import org.allmende.challenge.StartExpression;
import org.allmende.challenge.SubmitExpression;
import org.allmende.challenge.WithdrawExpression;

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
    private AcceptExpression acceptExpression;

    @Inject
    private RejectExpression rejectExpression;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private ChallengeSampleWords words;

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
                new PublishPeriods.Command(world.council(), DECISION_DAYS, 14, 120, new ArrayList<>()));
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
        centre.challenge(10).timing(8, 50).accept(40, """
                The trust already fills the centre five evenings a week. One body for building and programme would serve the\
                 estate better than two, and the plan for young people is convincing.""");
        Story baths = new Story(script, "baths", "margaret.doyle", "baths", -75);
        baths.challenge(14).timing(7, 45).accept(38, """
                The friends of the baths showed how winter swimming can be kept. Schools, older swimmers and the town gain;\
                 the risk of the old boilers is known to all bidders.""");
    }

    private void refusedOnes(SampleScript script) {
        Story crossing = new Story(script, "crossings", "frances.whitby", "stoke", -480);
        crossing.challenge(9)
                .timing(11, 60)
                .reject(
                        50,
                        new Rejection(
                                RejectionGround.SERVICE_TO_STOP,
                                "The cabinet had decided before your challenge came to replace the patrol by a signal crossing. We are sorry"
                                        + " that this was not to be found more easily.",
                                "Cabinet minute 14: signal crossing at Stoke Ashcombe school",
                                script.day(-520)));
        Story bus = new Story(script, "communitybus", "george.penfold", "allotments", -240);
        bus.challenge(5)
                .timing(13, 60)
                .reject(
                        52,
                        new Rejection(
                                RejectionGround.INFORMATION_INADEQUATE,
                                "The money part names a grant that its giver says was never promised, and nothing says who would drive. Both"
                                        + " can be put right: please come again.",
                                null,
                                null));
        Story meals = new Story(script, "meals", "samuel.reed", "harrowlane", -200);
        meals.challenge(8).timing(10, 60);
        meals.withdraw(30);
        Story play = new Story(script, "playrangers", "margaret.doyle", "baths", -160);
        play.challenge(6)
                .timing(9, 60)
                .reject(
                        55,
                        new Rejection(
                                RejectionGround.IN_PROCUREMENT,
                                "A tender for the play rangers was open already when the decision fell due, and bids were in. You are welcome"
                                        + " to bid next time; the contract has a term of two years.",
                                "Tender notice for play rangers, Find a Tender",
                                script.day(-150)));
    }

    private void openOnes(SampleScript script) {
        new Story(script, "museum", "amira.osei", "libraries", -60)
                .challenge(12)
                .timing(14, 80);
        new Story(script, "youthclub", "samuel.reed", "harrowlane", -40)
                .challenge(6)
                .timing(9, 70);
        new Story(script, "allotmentlettings", "george.penfold", "allotments", -24).challenge(7);
        new Story(script, "villagehall", "frances.whitby", "stoke", -38).challenge(3);
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
            script.at(received + daysAfterReceipt, "15:00", "accepting " + service, () -> world.actor(OFFICER), () -> {
                acceptExpression.accept(new AcceptExpression.Command(eoi(), reasons));
                return eoi();
            });
        }

        void reject(int daysAfterReceipt, Rejection rejection) {
            script.at(
                    received + daysAfterReceipt, "15:00", "rejecting " + service, () -> world.actor(COLLEAGUE), () -> {
                        rejectExpression.reject(new RejectExpression.Command(eoi(), rejection));
                        return eoi();
                    });
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
