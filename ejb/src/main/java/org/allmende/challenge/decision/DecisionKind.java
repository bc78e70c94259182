package org.allmende.challenge.decision;

/** What may be decided. Source: Localism Act 2011 ss.83(1), 84(1)-(2). */
public enum DecisionKind {
    /** As it was sent. */
    ACCEPT,
    /** On one or more of the listed grounds. */
    REJECT,
    /** Not capable of acceptance as it is, but with a change to which the body agrees. */
    MODIFY;

    /** Whether it has to name a ground: the one that it rests on, or the one that the change is to cure. */
    public boolean needsGround() {
        return this != ACCEPT;
    }

    /** Key of its name. */
    public String messageKey() {
        return "decision.kind." + name();
    }
}
