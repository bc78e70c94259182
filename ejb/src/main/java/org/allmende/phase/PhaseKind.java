package org.allmende.phase;

/** What happens in a phase of a competitive flexible procedure. */
public enum PhaseKind {
    /** Requests to participate come in, sealed; the best go on (Procurement Act 2023 ss.20(4)(a), 21(1)(b)(i)). */
    PARTICIPATION,
    /** The council talks with each of those who go on. */
    DIALOGUE,
    /** Those who go on hand in the tenders that are assessed for the award (s.19). */
    FINAL_TENDERS
}
