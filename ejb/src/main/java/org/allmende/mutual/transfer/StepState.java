package org.allmende.mutual.transfer;

/** How far a step is. */
public enum StepState {
    OPEN,
    DOING,
    DONE,
    /** Not needed after all. */
    DROPPED
}
