package org.allmende.passport;

/** What a paper is. No law demands one of them of an expression of interest: S.I. 2012/1313. */
public enum PaperKind {
    CONSTITUTION,
    ACCOUNTS,
    INSURANCE,
    SAFEGUARDING,
    DATA_PROTECTION,
    HEALTH_AND_SAFETY,
    EQUALITY,
    OTHER;

    public String messageKey() {
        return "passport.kind." + name();
    }
}
