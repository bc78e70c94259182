package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.tender.TenderId;
import org.allmende.tender.question.AnswerTenderQuestion;
import org.allmende.tender.question.AskTenderQuestion;
import org.allmende.tender.question.RefusalKind;
import org.allmende.tender.question.RefuseTenderQuestion;
import org.jspecify.annotations.Nullable;

/** People ask about open tenders: some are answered, one is refused, one waits, and one was never answered. */
@ApplicationScoped
public class QuestionSample implements SampleChapter {

    @Inject
    private SampleWorld world;

    @Inject
    private AskTenderQuestion askTenderQuestion;

    @Inject
    private AnswerTenderQuestion answerTenderQuestion;

    @Inject
    private RefuseTenderQuestion refuseTenderQuestion;

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void write(SampleScript script) {
        new Asked(script, "baths", "keys")
                .by(
                        -6,
                        "margaret.doyle",
                        "Our volunteers have opened the doors for the schools since 2019. May they keep the keys?")
                .answer(
                        -4,
                        "May volunteers who open the baths for schools today keep their keys under the new contract?",
                        "Yes, if the provider agrees. The keys belong to the council, which hands them out against a signature;"
                                + " who opens the doors is for the provider to arrange, and to insure.",
                        null);
        new Asked(script, "baths", "gas")
                .by(-5, "vanessa.holt", "What does the present operator pay for a unit of gas, month by month?")
                .refuse(
                        -3,
                        "What does the present operator pay for a unit of gas, month by month?",
                        "The operator has agreed the price with its supplier and may keep it to itself. How much gas was used in"
                                + " each month can be asked for on the page of the service; it is no secret.");
        new Asked(script, "baths", "tiles")
                .by(-1, "eleanor.pitt", "Will the pool be open on Sunday mornings while the tiles are mended?");
        new Asked(script, "classes", "weekends")
                .by(
                        -12,
                        "nadia.rahman",
                        "The council pays for people who finish a course. Does a course of one weekend count?")
                .answer(
                        -10,
                        "The council pays for people who finish a course. Does a course of one weekend count?",
                        "No. We mean courses of at least twenty hours, and the notice should have said so.",
                        "What is paid for: “people who finish a course” becomes “people who finish a course of at least twenty"
                                + " hours”. The number that we want to reach stays.");
        new Asked(script, "lunch", "kitchens")
                .by(-24, "sunita.rao", "Who cleans the kitchens of the halls after lunch, and who pays for it?");
    }

    /** One question and what becomes of it; days count from the day of loading. */
    private final class Asked {
        private final SampleScript script;
        private final String tender;
        private final String name;

        Asked(SampleScript script, String tender, String name) {
            this.script = script;
            this.tender = tender;
            this.name = name;
        }

        private TenderId tender() {
            return script.kept("tender:" + tender);
        }

        private int number() {
            return script.<Integer>kept("question:" + name);
        }

        Asked by(int day, String who, String words) {
            script.at(
                    day,
                    "20:10",
                    "asking about " + name,
                    () -> world.actor(who),
                    () -> script.keep(
                            "question:" + name, askTenderQuestion.ask(new AskTenderQuestion.Command(tender(), words))));
            return this;
        }

        /** @param change what it changes in the tender; null: nothing */
        void answer(int day, String wording, String answer, @Nullable String change) {
            script.at(day, "10:40", "answering about " + name, () -> world.actor(TenderSample.OFFICER), () -> {
                answerTenderQuestion.answer(
                        new AnswerTenderQuestion.Command(tender(), number(), wording, answer, change));
                return number();
            });
        }

        void refuse(int day, String wording, String reasons) {
            script.at(day, "10:50", "refusing about " + name, () -> world.actor(TenderSample.OFFICER), () -> {
                refuseTenderQuestion.refuse(new RefuseTenderQuestion.Command(
                        tender(), number(), wording, RefusalKind.TRADE_SECRET, reasons));
                return number();
            });
        }
    }
}
