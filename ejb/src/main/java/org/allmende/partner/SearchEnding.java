package org.allmende.partner;

/** Why a search for partners has ended. */
public enum SearchEnding {
    /** By the organisation, at any time. */
    TAKEN_BACK,
    /** By itself: the council's window has closed, or twelve months are over. */
    OVER
}
