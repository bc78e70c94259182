package org.allmende.web.evaluation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.web.layout.LevelView;
import org.jspecify.annotations.Nullable;

/** One criterion of one bid on the moderator's page: what each evaluator gave, and what the panel agrees on. */
public class ConsensusRow implements Serializable {

    private static final long serialVersionUID = 1L;

    /** From this distance between the highest and the lowest level on, the panel is asked to look. */
    private static final int WIDE = 2;

    private final UUID criterion;
    private final String title;
    private final String weight;
    private final transient List<LevelView> levels;
    private final transient List<Given> given;
    private final transient List<DissentRows.Row> dissents;
    private @Nullable Integer level;
    private @Nullable String reason;

    /** What one evaluator gave, and why. */
    public record Given(String evaluator, int level, String name, String reason) {}

    ConsensusRow(Criterion criterion, List<LevelView> levels, List<Given> given, List<DissentRows.Row> dissents) {
        this.criterion = criterion.id().value();
        this.title = criterion.number() + " " + criterion.title();
        this.weight = criterion.weight().percent().toPlainString();
        this.levels = levels;
        this.given = given;
        this.dissents = dissents;
    }

    SaveConsensus.Agreed agreed() {
        return new SaveConsensus.Agreed(new CriterionId(criterion), level, Objects.requireNonNullElse(reason, ""));
    }

    void agree(@Nullable Integer known, String words) {
        level = known;
        reason = words;
    }

    public String getTitle() {
        return title;
    }

    public String getWeight() {
        return weight;
    }

    public List<LevelView> getLevels() {
        return levels;
    }

    public List<Given> getGiven() {
        return given;
    }

    /** Who does not share what was agreed so far. */
    public List<DissentRows.Row> getDissents() {
        return dissents;
    }

    /** Between the highest and the lowest level given. */
    public int getSpread() {
        int highest = given.stream().mapToInt(Given::level).max().orElse(0);
        int lowest = given.stream().mapToInt(Given::level).min().orElse(0);
        return highest - lowest;
    }

    public boolean isWide() {
        return getSpread() >= WIDE;
    }

    public @Nullable Integer getLevel() {
        return level;
    }

    public void setLevel(@Nullable Integer chosen) {
        level = chosen;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }
}
