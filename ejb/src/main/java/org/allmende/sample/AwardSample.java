package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.allmende.award.Award;
import org.allmende.award.AwardStatus;
import org.allmende.award.Awards;
import org.allmende.award.DecideAward;
import org.allmende.award.PublishAwardNotice;
import org.allmende.evaluation.Consensus;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Results;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.People;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;

/** Decides and publishes awards some days after the panel's result; standstills then end by their timers. */
@ApplicationScoped
public class AwardSample implements SampleChapter {

    /** Decided, and its notice still to be published. */
    private static final String UNPUBLISHED = "Toy library on wheels";

    @Inject
    private SampleTenders tenders;

    @Inject
    private People people;

    @Inject
    private Moderation moderation;

    @Inject
    private Results results;

    @Inject
    private Awards awards;

    @Inject
    private DecideAward decideAward;

    @Inject
    private PublishAwardNotice publishAwardNotice;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void write(SampleScript script) {
        EvaluationSample.daysAfterDeadlines()
                .forEach(day ->
                        script.at(day, "07:00", "awards are decided and published", () -> decide() && publish()));
    }

    private boolean decide() throws Exception {
        for (Tender tender : tenders.at(TenderStatus.EVALUATION)) {
            boolean due = moderation
                    .of(tender.id())
                    .filter(consensus -> consensus.admissibleCount() > 0)
                    .map(Consensus::recordedAt)
                    .filter(at -> daysSince(at) >= 2)
                    .isPresent();
            if (due && !tender.isForRequests() && awards.ofTender(tender.id()).isEmpty()) {
                DecideAward.Command decision = new DecideAward.Command(tender.id(), results.winners(tender.id()));
                Acting.as(officer(tender), () -> decideAward.decide(decision));
            }
        }
        return true;
    }

    private boolean publish() {
        for (Tender tender : tenders.at(TenderStatus.AWARDED)) {
            if (tender.title().equals(UNPUBLISHED)) {
                continue;
            }
            awards.ofTender(tender.id())
                    .filter(award -> award.status() == AwardStatus.SUMMARIES_SENT)
                    .filter(award -> daysSince(award.decidedAt()) >= 1)
                    .map(Award::tenderId)
                    .ifPresent(id -> Acting.run(
                            officer(tender), () -> publishAwardNotice.publish(new PublishAwardNotice.Command(id))));
        }
        return true;
    }

    private Actor officer(Tender tender) {
        return people.actor(EvaluationSample.sorted(tender.openingOfficers()).get(0));
    }

    private long daysSince(Instant then) {
        return WholeDays.between(then, clock.instant());
    }
}
