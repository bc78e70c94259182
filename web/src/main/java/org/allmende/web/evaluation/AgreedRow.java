package org.allmende.web.evaluation;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One criterion of one bid as an evaluator reads it after the moderation began: the own level beside the agreed one. */
public class AgreedRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID criterion;
    private final String title;
    private final String own;
    private final int agreed;
    private final String agreedName;
    private final String agreedReason;
    private final transient List<DissentRows.Row> dissents;
    private @Nullable String dissent;

    AgreedRow(
            UUID criterion,
            String title,
            String own,
            int agreed,
            String agreedName,
            String agreedReason,
            List<DissentRows.Row> dissents) {
        this.criterion = criterion;
        this.title = title;
        this.own = own;
        this.agreed = agreed;
        this.agreedName = agreedName;
        this.agreedReason = agreedReason;
        this.dissents = dissents;
    }

    public UUID getCriterion() {
        return criterion;
    }

    public String getTitle() {
        return title;
    }

    /** The own level with its name, or a dash. */
    public String getOwn() {
        return own;
    }

    public int getAgreed() {
        return agreed;
    }

    public String getAgreedName() {
        return agreedName;
    }

    public String getAgreedReason() {
        return agreedReason;
    }

    /** What was stated already, by anybody on the panel. */
    public List<DissentRows.Row> getDissents() {
        return dissents;
    }

    public @Nullable String getDissent() {
        return dissent;
    }

    public void setDissent(@Nullable String words) {
        dissent = words;
    }
}
