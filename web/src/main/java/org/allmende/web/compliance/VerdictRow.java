package org.allmende.web.compliance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.evaluation.compliance.AskedItem;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.DecideOnBid;
import org.allmende.tender.LotId;
import org.jspecify.annotations.Nullable;

/** One line of what the bidder was asked, its answer, and what the officer makes of it. */
public class VerdictRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String item;
    private final String law;
    private final boolean mandatory;
    private final String question;
    private final @Nullable String answer;
    private @Nullable Boolean stands;
    private @Nullable String words;
    private List<String> lots = new ArrayList<>();

    VerdictRow(CheckItem item, AskedItem asked) {
        this.item = item.code();
        this.law = item.law();
        this.mandatory = item.mandatory();
        this.question = asked.words();
        this.answer = asked.answer().orElse(null);
    }

    DecideOnBid.Verdict verdict() {
        return new DecideOnBid.Verdict(
                item, Boolean.TRUE.equals(stands), Objects.requireNonNullElse(words, ""), lotIds());
    }

    private Set<LotId> lotIds() {
        return lots.stream().map(id -> new LotId(UUID.fromString(id))).collect(Collectors.toSet());
    }

    /** Whether it may stand for some lots alone. */
    public boolean isByLot() {
        return item.equals(CheckItem.CONDITIONS);
    }

    /** The lots for which alone it stands; none: for the whole bid. */
    public List<String> getLots() {
        return lots;
    }

    public void setLots(List<String> chosen) {
        lots = chosen;
    }

    public String getItem() {
        return item;
    }

    public String getLaw() {
        return law;
    }

    /** Whether the law leaves no choice where it stands. */
    public boolean isMandatory() {
        return mandatory;
    }

    public String getQuestion() {
        return question;
    }

    /** Null where the bidder left it without an answer. */
    public @Nullable String getAnswer() {
        return answer;
    }

    public @Nullable Boolean getStands() {
        return stands;
    }

    public void setStands(@Nullable Boolean choice) {
        stands = choice;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String reason) {
        words = reason;
    }
}
