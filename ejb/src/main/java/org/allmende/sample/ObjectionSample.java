package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.AwardStatus;
import org.allmende.award.Awards;
import org.allmende.award.debrief.AnswerDebrief;
import org.allmende.award.debrief.AskDebrief;
import org.allmende.award.debrief.DebriefQuestions;
import org.allmende.award.objection.LodgeObjection;
import org.allmende.award.objection.Objection;
import org.allmende.award.objection.Objections;
import org.allmende.award.objection.RejectObjection;
import org.allmende.award.objection.Remedy;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;

/**
 * One bidder asks about its summary and objects to the award the day after its notice; another officer answers two days later that it
 * stands.
 */
@ApplicationScoped
public class ObjectionSample implements SampleChapter {

    private static final String TENDER = "tender:churchyards";
    private static final int FIRST_DAY = -108;
    private static final int LAST_DAY = -92;

    private static final String WORDS = """
            Our plan says on its second page that the paths are kept safe in winter, stone by stone. We read in our summary that \
            it does not say so. We would like somebody else to look at the page again.""";

    private static final String REASONS = """
            The panel has read your second page: the notes of its meeting quote it. It names the paths and not who clears them \
            on Sundays and holidays, which the published criterion asks for. Both bids were marked by the same words. The award \
            stands; the difference between the bids is larger than this criterion could make.""";

    private static final String QUESTION = "For the first criterion, which of our pages did the panel read?";

    private static final String ANSWER =
            "All of them. The reason names the second, because the others say nothing of paths.";

    @Inject
    private SampleWorld world;

    @Inject
    private Awards awards;

    @Inject
    private Objections objections;

    @Inject
    private LodgeObjection lodgeObjection;

    @Inject
    private RejectObjection rejectObjection;

    @Inject
    private DebriefQuestions questions;

    @Inject
    private AskDebrief askDebrief;

    @Inject
    private AnswerDebrief answerDebrief;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST_DAY; day <= LAST_DAY; day++) {
            script.at(day, "12:20", "an objection to an award", () -> goOn(script));
        }
    }

    private boolean goOn(SampleScript script) throws Exception {
        TenderId tender = script.kept(TENDER);
        Award award = awards.ofTender(tender)
                .filter(found -> found.status() == AwardStatus.STANDSTILL)
                .orElse(null);
        if (award == null) {
            return true;
        }
        List<Objection> known = objections.of(award.id());
        if (known.isEmpty() && WholeDays.between(award.noticePublishedAt().orElseThrow(), clock.instant()) >= 1) {
            lodge(losers(award));
        }
        for (Objection objection : known) {
            if (objection.isOpen() && WholeDays.between(objection.lodgedAt(), clock.instant()) >= 2) {
                Acting.run(otherThanDecider(award), () -> {
                    questions
                            .of(losers(award).bidId())
                            .forEach(
                                    question -> answerDebrief.answer(new AnswerDebrief.Command(question.id(), ANSWER)));
                    rejectObjection.reject(new RejectObjection.Command(objection.id(), REASONS));
                });
            }
        }
        return true;
    }

    private AssessmentSummary losers(Award award) {
        return awards.summaries(award.id()).stream()
                .filter(summary -> !summary.isWinner())
                .findFirst()
                .orElseThrow();
    }

    private void lodge(AssessmentSummary own) throws Exception {
        Actor owner = Stream.of("darren.pike", "george.penfold")
                .map(world::actor)
                .filter(actor -> !actor.rolesIn(own.organisation()).isEmpty())
                .findFirst()
                .orElseThrow();
        Acting.as(owner, () -> {
            askDebrief.ask(new AskDebrief.Command(own.bidId(), QUESTION));
            return lodgeObjection.lodge(new LodgeObjection.Command(own.bidId(), WORDS, 1, null, Remedy.NEW_ASSESSMENT));
        });
    }

    private Actor otherThanDecider(Award award) {
        return Stream.of(TenderSample.OFFICER, "grace.holloway")
                .map(world::actor)
                .filter(actor -> actor.personId()
                        .filter(person -> !person.equals(award.decidedBy()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
