package org.allmende.web.evaluation;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.evaluation.DeclareConflicts;
import org.jspecify.annotations.Nullable;

/** What an evaluator answers about one bidder. */
public class ConflictRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID bid;
    private final String bidder;
    private final String team;
    private @Nullable Boolean conflicted;
    private @Nullable String explanation;

    /** @param team names of those with whom it bids; empty where it bids alone */
    ConflictRow(BidId bid, String bidder, String team) {
        this.bid = bid.value();
        this.bidder = bidder;
        this.team = team;
    }

    DeclareConflicts.Entry entry() {
        return new DeclareConflicts.Entry(
                new BidId(bid), Boolean.TRUE.equals(conflicted), Objects.requireNonNullElse(explanation, ""));
    }

    /** A conflict that does not say what it is. */
    boolean isBare() {
        return Boolean.TRUE.equals(conflicted)
                && Objects.requireNonNullElse(explanation, "").isBlank();
    }

    public String getBidder() {
        return bidder;
    }

    public String getTeam() {
        return team;
    }

    public @Nullable Boolean getConflicted() {
        return conflicted;
    }

    public void setConflicted(@Nullable Boolean answer) {
        conflicted = answer;
    }

    public @Nullable String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String words) {
        explanation = words;
    }
}
