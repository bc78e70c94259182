package org.allmende.tender;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmende.shared.DomainProblem;

/**
 * What Procurement Act 2023 s.22(3) and (4) forbid a condition of participation to demand without limit. Each is refused for either
 * kind of condition: what is no proof of the one is still less a proof of the other.
 *
 * <p>Errors, each with the condition's title: {@code CONDITION_AUDITED_ACCOUNTS}, {@code CONDITION_INSURANCE_BEFORE_AWARD}, {@code
 * CONDITION_EARLIER_CONTRACT}, {@code CONDITION_SPECIFICATION}, {@code CONDITION_QUALIFICATION}.
 */
public enum ConditionDemand {
    /** Audited annual accounts, also from those whom no law bids to have them audited. */
    AUDITED_ACCOUNTS(
            "s.22(3)(a)",
            "audited\\W+(\\w+\\W+){0,3}?(accounts|statements)|(accounts|statements)\\W+(\\w+\\W+){0,4}?audited",
            ""),
    /** Insurance that is in place before the award. */
    INSURANCE(
            "s.22(3)(b)",
            "insurances?|insured|indemnity",
            "(insurances?|insured|indemnity|cover)\\W+(\\w+\\W+){0,8}?(in place|in force|already|before|current|valid)"
                    + "|(hold|holds|already has|already have|have in place)\\W+(\\w+\\W+){0,6}?(insurances?|indemnity)"),
    /** An earlier contract that one particular authority awarded. */
    EARLIER_CONTRACT(
            "s.22(4)(a)",
            "(previous|earlier|prior|past|existing|former)(ly)?\\W+(\\w+\\W+){0,2}?(contracts?|awards?|awarded|engagements?)",
            "(previous|earlier|prior|past|existing|former)(ly)?\\W+(\\w+\\W+){0,2}?(contracts?|awards?|awarded|engagements?)\\W+"
                    + "(\\w+\\W+){0,2}?(with|by|from|for)\\W+(us|this|our|the)"),
    /** A make, source, trade mark or standard without its equivalents: what s.56 forbids. */
    SPECIFICATION(
            "s.22(4)(b)",
            "brand|trade ?marks?|trade ?names?|patent(ed)?|manufactured by|ISO\\W?\\d{4,5}|BS\\W?(EN\\W?)?\\d{3,5}",
            ""),
    /** A qualification without its equivalents. */
    QUALIFICATION(
            "s.22(4)(c)",
            "NVQ|degree|diploma|qualified|qualifications?|chartered|accredited|accreditation|certificate in",
            "");

    private static final Pattern EQUIVALENT = pattern("equivalents?|equal(ly)? qualified");

    private final String law;
    private final Pattern topic;
    private final Pattern beyond;

    ConditionDemand(String law, String topic, String beyond) {
        this.law = law;
        this.topic = pattern(topic);
        this.beyond = pattern(beyond.isEmpty() ? "(?!)" : beyond);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The paragraph of the Procurement Act 2023. */
    public String law() {
        return law;
    }

    /** Refuses what goes beyond the law. */
    void require(DemandExtent extent, String title) {
        if (extent != DemandExtent.BEYOND_LAW) {
            return;
        }
        throw switch (this) {
            case AUDITED_ACCOUNTS -> new DomainProblem("CONDITION_AUDITED_ACCOUNTS", title);
            case INSURANCE -> new DomainProblem("CONDITION_INSURANCE_BEFORE_AWARD", title);
            case EARLIER_CONTRACT -> new DomainProblem("CONDITION_EARLIER_CONTRACT", title);
            case SPECIFICATION -> new DomainProblem("CONDITION_SPECIFICATION", title);
            case QUALIFICATION -> new DomainProblem("CONDITION_QUALIFICATION", title);
        };
    }

    /** The demands of which the words seem to say more than the answers do; an officer should look again. */
    public static List<ConditionDemand> doubts(String words, Function<ConditionDemand, DemandExtent> said) {
        return Stream.of(values())
                .filter(demand -> demand.isDoubtful(words, said.apply(demand)))
                .toList();
    }

    /**
     * Whether the words look like more than the answer says: they name the thing although nothing of it is said to be asked, or ask
     * for more of it than the law allows. Words can be read in two ways, so this warns and never refuses.
     */
    private boolean isDoubtful(String words, DemandExtent said) {
        if ((this == SPECIFICATION || this == QUALIFICATION)
                && EQUIVALENT.matcher(words).find()) {
            return false;
        }
        return switch (said) {
            case NONE -> topic.matcher(words).find();
            case WITHIN_LAW -> beyond.matcher(words).find();
            case BEYOND_LAW -> false;
        };
    }
}
