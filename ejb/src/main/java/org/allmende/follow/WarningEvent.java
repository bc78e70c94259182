package org.allmende.follow;

/** What followers are told of. */
public enum WarningEvent {
    /** The last day on which notice of an extension can be given. */
    EXTENSION,
    /** The last day of the current contract. */
    CONTRACT_END,
    /** A window in which the council takes expressions of interest: Localism Act 2011 s.82(2). */
    WINDOW,
    /** A group looks for partners: told at once, without stages. */
    PARTNERS
}
