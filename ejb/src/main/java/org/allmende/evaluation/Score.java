package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * One evaluator's level and reason for one criterion of one bid. Immutable once the scores are locked (a trigger guards it
 * too). Nobody else reads it before moderation.
 *
 * <p>Errors: {@code SCORE_CHANGED_ELSEWHERE} for a save that builds on an older one.
 */
@Entity
@Table(name = "score")
public class Score extends Mark {

    @Column(name = "evaluator_id")
    private UUID evaluator;

    @SuppressWarnings("NullAway.Init")
    protected Score() {}

    Score(TenderId tender, PersonId evaluator, BidId bid, CriterionId criterion, Instant now) {
        super(tender, bid, criterion, now);
        this.evaluator = evaluator.value();
    }

    /** Writes what is typed so far, on top of the save that the page had read. */
    void write(@Nullable Integer newLevel, String newReason, long readVersion, Instant now) {
        if (readVersion != version()) {
            throw new DomainProblem("SCORE_CHANGED_ELSEWHERE");
        }
        write(newLevel, newReason, now);
    }

    public PersonId evaluator() {
        return new PersonId(evaluator);
    }
}
