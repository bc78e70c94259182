package org.allmende.identity;

/** Legal or practical kind of an organisation, as far as the right to challenge and reserved contracts depend on it. */
public enum OrganisationKind {
    /** Voluntary or community body: Localism Act 2011 s.81(6)(a), (7). */
    COMMUNITY_GROUP,
    /** Co-operative or community benefit society; a voluntary body where its surplus serves its activities or the community. */
    CO_OPERATIVE,
    /** Body or trust for charitable purposes only: s.81(6)(b). */
    CHARITY,
    /** Parish council: s.81(6)(c). */
    PARISH_COUNCIL,
    /** Two or more employees of the authority, s.81(6)(d), and the mutual that they form: Procurement Act 2023 s.33. */
    STAFF_MUTUAL,
    /** For profit: may bid, may not challenge. */
    COMPANY,
    /** A relevant authority, s.81(2): commissions. */
    COUNCIL
}
