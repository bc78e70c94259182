package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.identity.Actor;
import org.allmende.planning.AnswerEngagement;
import org.allmende.planning.DraftEarlyNotice;
import org.allmende.planning.EarlyContent;
import org.allmende.planning.EarlyKind;
import org.allmende.planning.EarlyNoticeId;
import org.allmende.planning.PublishEarlyNotice;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** The council asks the market about one service, has an answer, and plans the tender of another. */
@ApplicationScoped
public class EarlyNoticeSample implements SampleChapter {

    @Inject
    private SampleWorld world;

    @Inject
    private DraftEarlyNotice draftEarlyNotice;

    @Inject
    private PublishEarlyNotice publishEarlyNotice;

    @Inject
    private AnswerEngagement answerEngagement;

    @Override
    public int order() {
        return 31;
    }

    @Override
    public void write(SampleScript script) {
        script.at(-51, "10:20", "writing a plan", this::officer, () -> plan(script));
        script.at(-50, "10:20", "publishing a plan", this::officer, () -> publish(script.kept("early:plan")));
        script.at(-19, "10:20", "writing a question to the market", this::officer, () -> question(script));
        script.at(
                -18,
                "10:20",
                "publishing a question to the market",
                this::officer,
                () -> publish(script.kept("early:market")));
        script.at(
                -9,
                "17:40",
                "answering the question to the market",
                () -> world.actor("amira.osei"),
                () -> answer(script.kept("early:market")));
    }

    private Actor officer() {
        return world.actor(TenderSample.OFFICER);
    }

    private EarlyNoticeId plan(SampleScript script) {
        EarlyContent content = content(
                "Play streets and holiday play",
                "Somebody who closes streets for play on Sundays and runs play weeks in the holidays.",
                "Forty Sundays and ten weeks a year, in six streets, for three years.",
                "Write to us through this portal; we answer everybody alike.",
                List.of(),
                null,
                script.day(30));
        return script.keep(
                "early:plan",
                draftEarlyNotice.draft(
                        new DraftEarlyNotice.Command(world.council(), EarlyKind.PLANNED, null, content)));
    }

    private EarlyNoticeId question(SampleScript script) {
        EarlyContent content = content(
                "Books on wheels",
                "A mobile library for the villages without a branch.",
                "A bus or something better, in nine villages, each at least once a fortnight.",
                "An open afternoon in the town hall on the second Thursday, and answers here until the last day.",
                List.of(
                        "What would you do better than a bus?",
                        "What would keep you from bidding?",
                        "Which outcomes could you be paid by?"),
                script.day(21),
                null);
        return script.keep(
                "early:market",
                draftEarlyNotice.draft(
                        new DraftEarlyNotice.Command(world.council(), EarlyKind.ENGAGEMENT, null, content)));
    }

    private static EarlyContent content(
            String title,
            String summary,
            String supply,
            String process,
            List<String> questions,
            @Nullable LocalDate closes,
            @Nullable LocalDate tender) {
        return new EarlyContent(
                title,
                summary,
                supply,
                tender == null ? "92511000" : "85322000",
                "Ashcombe",
                Money.pounds(720_000),
                null,
                process,
                questions,
                closes,
                tender,
                tender == null ? null : tender.plusDays(14),
                tender == null ? null : tender.plusDays(75),
                tender == null ? null : Procedure.COMPETITIVE_FLEXIBLE);
    }

    private boolean publish(EarlyNoticeId notice) {
        publishEarlyNotice.publish(new PublishEarlyNotice.Command(notice));
        return true;
    }

    private boolean answer(EarlyNoticeId notice) {
        answerEngagement.answer(new AnswerEngagement.Command(
                notice,
                world.organisation("libraries"),
                true,
                "We would gladly show you our two vans.",
                Map.of(1, "Two small vans that can stop at a school gate.", 2, "A price for each mile.")));
        return true;
    }
}
