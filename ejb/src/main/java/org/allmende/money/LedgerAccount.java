package org.allmende.money;

/**
 * The accounts that each contract has. An amount is positive where it stands to the account, negative where it is taken
 * from it; {@link #BUDGET} and {@link #OUTCOMES} are the other side of the rest and never positive.
 */
public enum LedgerAccount {
    /** The council's budget, from which the cap is set aside. */
    BUDGET(false),
    /** Set aside under the cap, and not yet approved for payment. */
    COMMITTED(true),
    /** What results are worth at the agreed price: the other side of all that is owed or paid for them. */
    OUTCOMES(false),
    /** Verified outcomes at the agreed price, whose payment is not yet approved. */
    VERIFIED(true),
    /** Approved and not yet paid. */
    APPROVED(true),
    /** Verified, but above a cap: it lapses. */
    ABOVE_CAP(true),
    /** Paid to the provider, by the bank or by setting off, for outcomes that stand. */
    PAID(true),
    /** Paid to the provider for outcomes that do not stand: the provider owes it to the council. */
    OWED_BACK(true);

    private final boolean shown;

    LedgerAccount(boolean shown) {
        this.shown = shown;
    }

    /** Whether a reader is told its balance, which then is never negative; the others are the counter-accounts. */
    public boolean isShown() {
        return shown;
    }
}
