package org.allmende.web.ending;

import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.contract.EndGround;
import org.allmende.termination.TerminationTerms;
import org.jspecify.annotations.Nullable;

/** The early end of a contract as a form holds it. */
public class EndForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS_TO_ANSWER = 14;

    private EndGround ground = EndGround.AGREEMENT;
    private @Nullable LocalDate endsOn;
    private int clause;
    private int milestone;
    private boolean security;
    private @Nullable LocalDate ministerTold;
    private @Nullable LocalDate answerBy;
    private String reasons = "";

    EndForm(LocalDate today) {
        answerBy = today.plusDays(DAYS_TO_ANSWER);
    }

    TerminationTerms terms() {
        boolean fixed = ground == EndGround.AGREEMENT || ground == EndGround.BREAK;
        return new TerminationTerms(
                ground,
                fixed ? endsOn : null,
                ground == EndGround.BREAK ? clause : 0,
                ground == EndGround.BREACH ? milestone : 0,
                security && ground.isImplied(),
                security ? ministerTold : null,
                ground == EndGround.AGREEMENT ? answerBy : null,
                reasons);
    }

    public EndGround getGround() {
        return ground;
    }

    public void setGround(EndGround chosen) {
        ground = chosen;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate day) {
        endsOn = day;
    }

    public int getClause() {
        return clause;
    }

    public void setClause(int number) {
        clause = number;
    }

    public int getMilestone() {
        return milestone;
    }

    public void setMilestone(int number) {
        milestone = number;
    }

    public boolean isSecurity() {
        return security;
    }

    public void setSecurity(boolean asked) {
        security = asked;
    }

    public @Nullable LocalDate getMinisterTold() {
        return ministerTold;
    }

    public void setMinisterTold(@Nullable LocalDate day) {
        ministerTold = day;
    }

    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(@Nullable LocalDate day) {
        answerBy = day;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words == null ? "" : words;
    }
}
