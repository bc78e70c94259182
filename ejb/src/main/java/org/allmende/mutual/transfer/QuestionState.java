package org.allmende.mutual.transfer;

/** How far a question is. */
public enum QuestionState {
    OPEN,
    ASKED,
    ANSWERED,
    NOT_NEEDED;

    /** Whether a note must say what the answer is, or why none is needed. */
    boolean needsNote() {
        return this == ANSWERED || this == NOT_NEEDED;
    }
}
