package org.allmende.tender.question;

/** Why a question about a tender is not answered; the council's own words go with it. */
public enum RefusalKind {
    /** The answer would reveal somebody's trade secret. */
    TRADE_SECRET,
    /** The answer would tell something about a person who can be known from it. */
    PERSONAL_DATA,
    /** The question is about something else. */
    NOT_ABOUT_TENDER,
    /** The tender or an earlier answer says it already. */
    STANDS_ALREADY;

    public String messageKey() {
        return "tenderquestion.refusal." + name();
    }
}
