package org.allmende.web.compliance;

import java.io.Serializable;
import java.util.Objects;
import org.allmende.evaluation.compliance.AnswerRequest;
import org.allmende.evaluation.compliance.AskedItem;
import org.allmende.evaluation.compliance.CheckItem;
import org.jspecify.annotations.Nullable;

/** One line of the list on the bidder's page. */
public class AnswerRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String item;
    private final String law;
    private final String question;
    private @Nullable String words;

    AnswerRow(CheckItem item, AskedItem asked) {
        this.item = item.code();
        this.law = item.law();
        this.question = asked.words();
        this.words = asked.answer().orElse(null);
    }

    AnswerRequest.Answer answer() {
        return new AnswerRequest.Answer(item, Objects.requireNonNullElse(words, ""));
    }

    public String getItem() {
        return item;
    }

    public String getLaw() {
        return law;
    }

    public String getQuestion() {
        return question;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String reply) {
        words = reply;
    }
}
