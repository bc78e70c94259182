package org.allmende.web.challenge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.allmende.challenge.assistance.Consent;
import org.allmende.challenge.assistance.ConsentWay;
import org.allmende.shared.DomainProblem;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;

/** Who of a body agreed to be helped, as it is being written. */
public class ConsentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown. */
    private static final Map<String, String> FIELDS = Map.of(
            "ASSIST_CONSENT_NAME", "agreed",
            "ASSIST_DAY_AHEAD", "agreedOn",
            "ASSIST_CONSENT_BEFORE_ASKED", "agreedOn");

    private @Nullable String agreed;
    private ConsentWay way = ConsentWay.SIGNED;
    private @Nullable LocalDate agreedOn;

    /** What was written; null, with a word at the field, where the day is missing. */
    public @Nullable Consent read() {
        if (agreedOn == null) {
            Problems.at("agreedOn", "layout.required");
            return null;
        }
        return new Consent(Objects.requireNonNullElse(agreed, ""), way, agreedOn);
    }

    /** Shows a problem at the field of the consent that it is about, else at the other one. */
    public static void show(DomainProblem problem, String otherwise) {
        Problems.at(FIELDS.getOrDefault(problem.code(), otherwise), problem);
    }

    public ConsentWay[] getWays() {
        return ConsentWay.values();
    }

    public @Nullable String getAgreed() {
        return agreed;
    }

    public void setAgreed(@Nullable String agreed) {
        this.agreed = agreed;
    }

    public ConsentWay getWay() {
        return way;
    }

    public void setWay(ConsentWay way) {
        this.way = way;
    }

    public @Nullable LocalDate getAgreedOn() {
        return agreedOn;
    }

    public void setAgreedOn(@Nullable LocalDate agreedOn) {
        this.agreedOn = agreedOn;
    }
}
