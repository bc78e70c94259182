package org.allmende.bid.team;

/** What somebody is in another's bid. */
public enum TeamRole {
    /** Bids together with the lead and would be bound by the contract with it. */
    CONSORTIUM_MEMBER,
    /** The bid relies on it to meet a condition of participation: Procurement Act 2023 s.26(4). */
    ASSOCIATED_PERSON,
    /** Would do a part of the work for the lead: Procurement Act 2023 s.28(1)(a). */
    SUBCONTRACTOR;

    /** Whether a bid cannot be sent in its name before it has agreed; sub-contractors are only intended. */
    public boolean hasToAgree() {
        return this != SUBCONTRACTOR;
    }

    /** Key of its name. */
    public String messageKey() {
        return "bid.team.role." + name();
    }
}
