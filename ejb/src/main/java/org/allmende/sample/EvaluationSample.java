package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.allmende.evaluation.CheckingOfficers;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.LockScores;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.OpenBids;
import org.allmende.evaluation.Opening;
import org.allmende.evaluation.Openings;
import org.allmende.evaluation.RecordConsensus;
import org.allmende.evaluation.Scores;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.identity.Acting;
import org.allmende.identity.People;
import org.allmende.identity.PersonId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;

/**
 * Opens and evaluates whatever tender has closed, a few days per step, as a council would: those that closed lately are left
 * at every station on the way.
 */
@ApplicationScoped
public class EvaluationSample implements SampleChapter {

    /** The opening passphrase of every officer of the sample. */
    private static final String OPENING_PASSPHRASE = TenderSample.OPENING_PASSPHRASE;

    private static final int LONGEST = 24;

    @Inject
    private SampleTenders tenders;

    @Inject
    private SamplePanel panel;

    @Inject
    private People people;

    @Inject
    private SampleStage stage;

    @Inject
    private Openings openings;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private Moderation moderation;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private OpenBids openBids;

    @Inject
    private LockScores lockScores;

    @Inject
    private RecordConsensus recordConsensus;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void write(SampleScript script) {
        daysAfterDeadlines()
                .forEach(day -> script.at(
                        day, "06:40", "officers open what has closed, panels go on", () -> open() && evaluate()));
    }

    /** The days on which something is to do; so much happens on each that all the others may be left out. */
    static Set<Integer> daysAfterDeadlines() {
        Set<Integer> days = new TreeSet<>();
        for (SampleTenderPlan plan : SampleTenderPlan.ALL) {
            for (int day = plan.deadline() + 1; day <= Math.min(0, plan.deadline() + LONGEST); day++) {
                days.add(day);
            }
        }
        return days;
    }

    private boolean open() throws Exception {
        for (Tender tender : tenders.at(TenderStatus.CLOSED)) {
            long days = daysSince(tender.closedAt().orElseThrow());
            List<PersonId> officers = sorted(tender.openingOfficers());
            boolean begun = openings.of(tender.id()).isPresent();
            if (!begun && days >= 1) {
                as(officers.get(0), () -> openBids.open(new OpenBids.Command(tender.id(), OPENING_PASSPHRASE)));
            } else if (begun && days >= 2) {
                as(officers.get(1), () -> openBids.open(new OpenBids.Command(tender.id(), OPENING_PASSPHRASE)));
            }
        }
        return true;
    }

    private boolean evaluate() throws Exception {
        for (Tender tender : tenders.at(TenderStatus.EVALUATION)) {
            long days = openings.of(tender.id())
                    .flatMap(Opening::openedAt)
                    .map(this::daysSince)
                    .orElse(0L);
            if (days >= 1) {
                check(tender);
            }
            List<PersonId> evaluators = sorted(tender.evaluators());
            for (int i = 0; i < evaluators.size(); i++) {
                score(tender, evaluators.get(i), i, days);
            }
            if (days >= 9
                    && checks.allClosed(tender.id())
                    && scores.isModeration(tender.id())
                    && moderation.of(tender.id()).isEmpty()
                    && !OverrideSample.isIn(tender)) {
                moderate(tender);
            }
        }
        return true;
    }

    private void check(Tender tender) throws Exception {
        PersonId officer = sorted(CheckingOfficers.of(tender)).get(0);
        if (!conflicts.declaredBy(tender.id(), officer)) {
            as(officer, () -> panel.check(tender));
        } else if (checks.ofTender(tender.id()).stream()
                .anyMatch(check -> check.status().isHeard())) {
            as(officer, () -> panel.decide(tender));
        }
    }

    private void score(Tender tender, PersonId evaluator, int seat, long days) throws Exception {
        if (days >= 1 + seat && !conflicts.declaredBy(tender.id(), evaluator)) {
            as(evaluator, () -> panel.declare(tender, evaluator, seat));
        }
        if (!conflicts.declaredBy(tender.id(), evaluator)
                || scores.lockedBy(tender.id()).contains(evaluator)) {
            return;
        }
        if (days >= 3 + seat) {
            as(evaluator, () -> panel.score(tender, evaluator, days >= 5 + seat));
        }
        if (days >= 5 + seat) {
            as(evaluator, () -> {
                lockScores.lock(new LockScores.Command(tender.id()));
                return true;
            });
        }
    }

    private void moderate(Tender tender) throws Exception {
        as(tender.moderator().orElseThrow(), () -> {
            panel.agree(tender);
            recordConsensus.record(new RecordConsensus.Command(tender.id()));
            return true;
        });
    }

    private long daysSince(Instant then) {
        return WholeDays.between(then, clock.instant());
    }

    private <T> T as(PersonId person, Callable<T> act) throws Exception {
        return Acting.as(people.actor(person), () -> stage.play(act));
    }

    static List<PersonId> sorted(Set<PersonId> people) {
        return people.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}
