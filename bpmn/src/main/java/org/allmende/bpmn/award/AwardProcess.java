package org.allmende.bpmn.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.allmende.award.AwardDecided;
import org.allmende.award.AwardNoticePublished;
import org.allmende.award.objection.SuspensionLifted;
import org.allmende.bpmn.engine.Steps;

/** The process of the award, called by the tender's with the same subject; moved on by what happens. */
@ApplicationScoped
public class AwardProcess {

    public static final String KEY = "Award";

    static final String DECIDE_AWARD = "Task_DecideAward";
    static final String PUBLISH_AWARD_NOTICE = "Task_PublishAwardNotice";

    static final String SUSPENSION_LIFTED = "Message_SuspensionLifted";
    static final String SUSPENDED = "suspended";

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Inject
    private Steps steps;

    void on(@Observes AwardDecided decided) {
        steps.complete(KEY, decided.tender(), DECIDE_AWARD, Map.of());
    }

    void on(@Observes AwardNoticePublished published) {
        steps.complete(KEY, published.tender(), PUBLISH_AWARD_NOTICE, standstill(published.standstillEnds()));
    }

    /** Where the standstill still runs, nothing waits for it: its end asks whether an objection is open. */
    void on(@Observes SuspensionLifted lifted) {
        if (steps.isWaitingFor(KEY, lifted.tender(), SUSPENSION_LIFTED)) {
            steps.message(KEY, lifted.tender(), SUSPENSION_LIFTED, standstill(lifted.noContractUntil()));
        }
    }

    /** The engine counts in milliseconds: the timer's moment is the first of them after the last instant. */
    static Map<String, Object> standstill(Instant ends) {
        Instant over = ends.truncatedTo(ChronoUnit.MILLIS).plus(MILLISECOND);
        return Map.of("standstillEnds", Date.from(ends), "standstillOver", Date.from(over));
    }
}
