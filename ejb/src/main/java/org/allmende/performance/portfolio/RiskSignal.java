package org.allmende.performance.portfolio;

/**
 * A reason to look at a contract. Each has one simple rule, which the portfolio page says in words; none is a judgement. The rules are the
 * portal's own. {@code ?1} in a condition is today.
 */
public enum RiskSignal {
    /** A milestone's day has passed, and it is still not reported. */
    MISSED("s.missed > 0"),
    /** A milestone of the last twelve months was reported after its day. */
    LATE_REPORTS("s.last_late_on > cast(?1 as date) - interval '12 months'"),
    /**
     * A report of the last twelve months lies more than three median absolute deviations from the median of the earlier ones of its
     * contract and metric, of which there are at least four; see the view {@code milestone_deviation}.
     */
    OUTLIER("s.last_outlier_on > cast(?1 as date) - interval '12 months'"),
    /** At least 80 % of the cap is paid. */
    CAP_NEAR("s.status = 'RUNNING' and s.cap > 0 and s.paid >= 0.8 * s.cap"),
    /** It ends within twelve months, or has run out and is not complete. */
    EXPIRY("s.status = 'RUNNING' and s.ends_on < cast(?1 as date) + interval '12 months'"),
    /** A performance review is asked for and not published. */
    REVIEW_DUE("s.review_opens_on <= cast(?1 as date)"),
    /** The newest published review rates an indicator as requiring improvement or inadequate. */
    KPI_BELOW("s.kpi_below > 0");

    private final String condition;

    RiskSignal(String condition) {
        this.condition = condition;
    }

    /** In SQL, of {@code contract_standing s}; never null. */
    String condition() {
        return "coalesce(" + condition + ", false)";
    }

    public String messageKey() {
        return "portfolio.signal." + name();
    }

    /** Key of the rule in plain words. */
    public String ruleKey() {
        return messageKey() + ".rule";
    }
}
