package org.allmende.tender;

/** How far a condition of participation goes in one of the demands that the law limits. */
public enum DemandExtent {
    /** It demands nothing of the kind. */
    NONE,
    /** As far as the law allows; the notice says this limit in standing words. */
    WITHIN_LAW,
    /** Further: it can be written in a draft, and never be published. */
    BEYOND_LAW
}
