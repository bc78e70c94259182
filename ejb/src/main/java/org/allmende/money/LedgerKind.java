package org.allmende.money;

/** What an entry tells of. */
public enum LedgerKind {
    /** Both sides have signed: the cap is set aside. */
    CONTRACT_CONCLUDED,
    /** A change of the contract has raised or lowered the cap. */
    CONTRACT_VARIED,
    /** Council and users have verified outcomes that are paid. */
    MILESTONE_MET,
    /** A dispute has added outcomes to those that were verified. */
    MILESTONE_CORRECTED,
    /** The payment is approved, within the caps. */
    PAYMENT_APPROVED,
    /** The money has left the council's account. */
    PAYMENT_PAID,
    /** Outcomes that were paid do not stand: what was paid for them is owed back. */
    CLAW_BACK_DECIDED,
    /** What is owed back is set off against a payment. */
    CLAW_BACK_SET_OFF
}
