package org.allmende.evaluation.compliance;

/** What an officer finds for one item. */
public enum Finding {
    /** Nothing speaks against the bid. */
    IN_ORDER,
    /** Something that has to be there is not. */
    MISSING,
    /** Something is unclear, or a ground might apply, or the price may be abnormally low. */
    DOUBTFUL,
    /** The bidder was asked, and it is in order now. */
    SETTLED,
    /** The bidder was asked, and it still stands against the bid. */
    STANDS;

    /** Whether the bidder is to be asked about it. */
    public boolean isGap() {
        return this == MISSING || this == DOUBTFUL;
    }
}
