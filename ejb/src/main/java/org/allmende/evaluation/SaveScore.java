package org.allmende.evaluation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bid.BidId;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an evaluator has typed so far for one criterion of one bid. Incomplete is allowed, and said; a save that builds
 * on an older state than the stored one is refused, so that two windows do not overwrite each other.
 *
 * <p>Errors: {@code NOT_AN_EVALUATOR}, {@code EVALUATION_NOT_RUNNING}, {@code CONFLICTS_NOT_DECLARED}, {@code
 * CONFLICT_CLOSES_BID}, {@code SCORES_LOCKED}, {@code CRITERION_UNKNOWN}, {@code SCORE_LEVEL_OUT_OF_SCALE}, {@code
 * SCORE_CHANGED_ELSEWHERE}.
 */
@Stateless
@UseCase
@Requires(Permission.SCORE_BIDS)
public class SaveScore {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private DatabaseClock clock;

    /**
     * @param level from 0 to 5, or none yet
     * @param version of the score that the page had read; 0 for the first save
     */
    public record Command(
            TenderId tender,
            BidId bid,
            CriterionId criterion,
            @Nullable Integer level,
            String reason,
            long version) {}

    /** @param repeatsScale whether the reason hardly says more than the scale; it would not be locked so */
    public record Saved(Instant at, long version, boolean repeatsScale) {}

    public Saved save(Command command) {
        Tender tender = tenders.get(command.tender());
        access.to(tender.councilId());
        PersonId evaluator = Panel.requireEvaluator(tender);
        access.toPersonIn(evaluator, tender.councilId());
        if (tender.status() != TenderStatus.EVALUATION) {
            throw new DomainProblem("EVALUATION_NOT_RUNNING");
        }
        conflicts.requireOpenTo(tender.id(), evaluator, command.bid());
        scores.requireUnlocked(tender.id(), evaluator, command.bid());
        Criterion criterion = scored(tender, command.criterion());
        Score score = scores.find(evaluator, command.bid(), command.criterion())
                .orElseGet(
                        () -> new Score(command.tender(), evaluator, command.bid(), command.criterion(), clock.now()));
        score.write(command.level(), command.reason(), command.version(), clock.now());
        scores.add(score);
        scores.flush();
        boolean flagged = !command.reason().isBlank() && ScoreRules.repeatsScale(criterion, command.reason());
        return new Saved(score.savedAt(), score.version(), flagged);
    }

    static Criterion scored(Tender tender, CriterionId id) {
        return tender.askedCriteria().stream()
                .filter(criterion ->
                        criterion.id().equals(id) && criterion.kind().isScored())
                .findFirst()
                .orElseThrow(() -> new DomainProblem("CRITERION_UNKNOWN"));
    }
}
