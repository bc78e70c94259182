package org.allmende.award.objection;

/** What a bidder wants who objects to an award; saying so is left to the bidder. */
public enum Remedy {
    /** The assessment explained. */
    EXPLANATION,
    /** The own bid, or the winner's, assessed anew. */
    NEW_ASSESSMENT,
    /** The contract given to another bid. */
    OTHER_AWARD,
    /** The procurement ended and begun anew. */
    CANCELLATION;

    public String messageKey() {
        return "objection.remedy." + name();
    }
}
