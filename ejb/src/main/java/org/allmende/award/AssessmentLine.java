package org.allmende.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Lot;
import org.jspecify.annotations.Nullable;

/** One criterion of an assessment summary: the bid's score with its explanation, and the winner's. */
@Entity
@Table(name = "assessment_line")
public class AssessmentLine {

    @Id
    private UUID id;

    @Column(name = "summary_id")
    private UUID summary;

    @Column(name = "lot_number")
    private int lot;

    private int number;

    @Column(name = "criterion_id")
    private UUID criterion;

    private String title;

    @Column(name = "weight")
    private Weight weight;

    @Column(name = "level")
    private @Nullable Integer level;

    @Column(name = "level_words")
    private @Nullable String levelWords;

    private String points;

    private String working;

    private String reason;

    @Column(name = "winner_level")
    private @Nullable Integer winnerLevel;

    @Column(name = "winner_points")
    private String winnerPoints;

    @Column(name = "winner_reason")
    private String winnerReason;

    @SuppressWarnings("NullAway.Init")
    protected AssessmentLine() {}

    AssessmentLine(AssessmentSummary summary, Lot lot, Criterion criterion, Assessed own, Assessed winners) {
        this.id = Ids.next();
        this.summary = summary.id();
        this.lot = lot.number();
        this.number = criterion.number();
        this.criterion = criterion.id().value();
        this.title = criterion.title();
        this.weight = criterion.weight();
        this.level = own.level();
        this.levelWords = own.level() == null ? null : criterion.levels().get(own.level());
        this.points = own.points();
        this.working = own.working();
        this.reason = own.reason();
        this.winnerLevel = winners.level();
        this.winnerPoints = winners.points();
        this.winnerReason = winners.reason();
    }

    /**
     * A bid's result for one criterion.
     *
     * @param level from 0 to 5; null for the price and for a bid that took no part
     * @param points of the criterion's weight, to six places; empty for a bid that took no part
     * @param working the sum as people write it
     * @param reason the panel's; empty for the price, which is computed
     */
    record Assessed(@Nullable Integer level, String points, String working, String reason) {

        static final Assessed NONE = new Assessed(null, "", "", "");
    }

    /** The number of the lot that it is about. */
    public int lot() {
        return lot;
    }

    /** The criterion's, from 1, in the order of the notice. */
    public int number() {
        return number;
    }

    public CriterionId criterionId() {
        return new CriterionId(criterion);
    }

    public String title() {
        return title;
    }

    public Weight weight() {
        return weight;
    }

    /** From 0 to 5; empty for the price. */
    public OptionalInt level() {
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** The published words of the level. */
    public Optional<String> levelWords() {
        return Optional.ofNullable(levelWords);
    }

    public String points() {
        return points;
    }

    /** The sum that leads to the points. */
    public String working() {
        return working;
    }

    public String reason() {
        return reason;
    }

    public OptionalInt winnerLevel() {
        return winnerLevel == null ? OptionalInt.empty() : OptionalInt.of(winnerLevel);
    }

    public String winnerPoints() {
        return winnerPoints;
    }

    public String winnerReason() {
        return winnerReason;
    }
}
