package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ServiceId;
import org.allmende.register.data.AnswerDataRequest;
import org.allmende.register.data.AskForData;
import org.allmende.register.data.DataRequestId;
import org.allmende.register.data.RefusalGround;
import org.allmende.register.data.RefuseDataRequest;
import org.allmende.register.data.WithdrawDataRequest;
import org.jspecify.annotations.Nullable;

/** People miss data about services; the council gives some, in time or late, and refuses some. Keeps each as {@code data:<name>}. */
@ApplicationScoped
public class DataSample implements SampleChapter {

    private static final String OFFICER = "ruth.pemberton";

    @Inject
    private SampleWorld world;

    @Inject
    private AskForData askForData;

    @Inject
    private AnswerDataRequest answerDataRequest;

    @Inject
    private RefuseDataRequest refuseDataRequest;

    @Inject
    private WithdrawDataRequest withdrawDataRequest;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void write(SampleScript script) {
        new Question(script, "visits", "library", -150)
                .by(
                        "eleanor.pitt",
                        "Visits to each of the five branches by month, for the last three years.",
                        "I would like to see whether the Saturdays are missed.")
                .answer(
                        -131,
                        "Counted at the doors. The mobile library counts loans and not people, so it stands apart.",
                        "Visits by branch and month, three years",
                        "visits-by-branch.csv",
                        "branch,month,visits\nCentral,2025-01,14210\nHarrow Lane,2025-01,3120\nStoke Ashcombe,2025-01,870\n");
        new Question(script, "opening", "library", -95)
                .by(
                        "libraries",
                        "amira.osei",
                        "What each branch costs in a year: staff, premises, books.",
                        "For a bid that we can afford.")
                .answer(
                        -60,
                        "The five branches by kind of cost. Heating of Central is an estimate: it shares a boiler with the museum.",
                        "Cost of each branch by kind",
                        "cost-by-branch.csv",
                        "branch,staff,premises,supplies\nCentral,388000,131000,71000\nHarrow Lane,98000,29000,16000\n");
        new Question(script, "prices", "baths", -80)
                .by(
                        "baths",
                        "margaret.doyle",
                        "What the operator is paid for each opening hour, and its own prices for courses.",
                        "")
                .refuse(
                        -66,
                        RefusalGround.COMMERCIAL,
                        "The operator’s own calculation stands in a schedule of its contract. It would tell its rivals, in the"
                                + " tender that follows, at which price it can be beaten.",
                        "What the council pays in a year is public. The price of a single hour adds little to what people can"
                                + " judge, and would make the next tender dearer for everybody.");
        new Question(script, "rounds", "homecare", -52)
                .by(
                        "care",
                        "isabel.moreno",
                        "Hours of care by village and time of day, without names.",
                        "So that rounds can be planned on bicycles.");
        new Question(script, "trees", "treenursery", -20)
                .by("darren.pike", "Which streets had trees planted in the last five years, and which lived.", "");
        new Question(script, "drivers", "communitybus", -40)
                .by("eleanor.pitt", "How many drivers there are, and who of them drives on Saturdays.", "")
                .withdraw(-39);
        new Question(script, "bookings", "harrowlane", -9)
                .by(
                        "harrowlane",
                        "samuel.reed",
                        "Bookings of each room by hour, and what was turned away.",
                        "To see how much room the classes would have.");
        new Question(script, "toilets", "publictoilets", -35)
                .by("eleanor.pitt", "How often each of the nine was closed, and why.", "")
                .refuse(
                        -22,
                        RefusalGround.NOT_HELD,
                        "Nobody writes down when one of them is closed. From April on the contractor will report it each"
                                + " month.",
                        "");
    }

    /** One request and what becomes of it; days count from the day of loading. */
    private final class Question {
        private final SampleScript script;
        private final String name;
        private final String service;
        private final int day;

        Question(SampleScript script, String name, String service, int day) {
            this.script = script;
            this.name = name;
            this.service = service;
            this.day = day;
        }

        private DataRequestId id() {
            return script.kept("data:" + name);
        }

        Question by(String who, String missing, String purpose) {
            return by(null, who, missing, purpose);
        }

        /** @param organisation in whose name; null: a resident's */
        Question by(@Nullable String organisation, String who, String missing, String purpose) {
            script.at(day, "20:40", "asking about " + name, () -> world.actor(who), () -> {
                ServiceId asked = script.kept("service:" + service);
                OrganisationId body = organisation == null ? null : world.organisation(organisation);
                return script.keep(
                        "data:" + name, askForData.ask(new AskForData.Command(asked, body, missing, purpose)));
            });
            return this;
        }

        void answer(int on, String answer, String changed, String file, String content) {
            script.at(on, "15:30", "answering about " + name, () -> world.actor(OFFICER), () -> {
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                DocumentId document =
                        startUpload.start(new StartUpload.Command(id().value(), file, "text/csv", bytes.length));
                storeBlock.store(new StoreBlock.Command(document, 0, bytes));
                return answerDataRequest.answer(new AnswerDataRequest.Command(id(), answer, changed));
            });
        }

        void refuse(int on, RefusalGround ground, String reasons, String publicInterest) {
            script.at(on, "15:50", "refusing about " + name, () -> world.actor(OFFICER), () -> {
                refuseDataRequest.refuse(new RefuseDataRequest.Command(id(), ground, reasons, publicInterest));
                return id();
            });
        }

        void withdraw(int on) {
            script.at(on, "07:50", "taking back about " + name, () -> world.actor("eleanor.pitt"), () -> {
                withdrawDataRequest.withdraw(new WithdrawDataRequest.Command(id()));
                return id();
            });
        }
    }
}
