package org.allmende.evaluation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * An evaluator locks the scores of all bids that are open to them and still considered: complete, each with a reason of its own, and final.
 *
 * <p>Errors: {@code NOT_AN_EVALUATOR}, {@code CONFLICTS_NOT_DECLARED}, {@code SCORES_LOCKED}, {@code
 * SCORE_LEVEL_MISSING(criterion)}, {@code SCORE_REASON_MISSING(criterion)}, {@code SCORE_REASON_REPEATS_SCALE(criterion)}.
 */
@Stateless
@UseCase
@Requires(Permission.SCORE_BIDS)
public class LockScores {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<ScoresLocked> locked;

    public record Command(TenderId tender) {}

    public void lock(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        PersonId evaluator = Panel.requireEvaluator(tender);
        access.toPersonIn(evaluator, tender.councilId());
        if (!conflicts.declaredBy(tender.id(), evaluator)) {
            throw new DomainProblem("CONFLICTS_NOT_DECLARED");
        }
        scores.requireUnlocked(tender.id(), evaluator);
        requireComplete(tender, evaluator);
        Instant now = clock.now();
        scores.add(new ScoreSheet(tender.id(), evaluator, now));
        locked.fire(new ScoresLocked(tender.id(), evaluator, now));
    }

    private void requireComplete(Tender tender, PersonId evaluator) {
        Set<BidId> considered = bids.ofTender(tender.id()).stream()
                .filter(bid -> bid.status() != BidStatus.INADMISSIBLE)
                .map(Bid::id)
                .collect(Collectors.toSet());
        Set<BidId> toScore = new LinkedHashSet<>(conflicts.openTo(tender.id(), evaluator));
        toScore.retainAll(considered);
        requireComplete(tender, toScore, scores.of(tender.id(), evaluator));
    }

    /** Refuses unless every scored criterion of these bids has its level and a reason. */
    static void requireComplete(Tender tender, Set<BidId> toScore, List<Score> own) {
        Map<Moderation.Key, Score> given = new HashMap<>();
        own.forEach(score -> given.put(new Moderation.Key(score.bidId(), score.criterionId()), score));
        for (BidId bid : toScore) {
            for (Criterion criterion : tender.askedCriteria()) {
                if (criterion.kind().isScored()) {
                    requireComplete(criterion, given.get(new Moderation.Key(bid, criterion.id())));
                }
            }
        }
    }

    private static void requireComplete(Criterion criterion, @Nullable Score score) {
        if (score == null) {
            throw new DomainProblem("SCORE_LEVEL_MISSING", criterion.title());
        }
        score.requireComplete(criterion);
    }
}
