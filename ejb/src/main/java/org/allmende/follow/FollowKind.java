package org.allmende.follow;

/** What one may follow. */
public enum FollowKind {
    /** One service, by its reference. */
    SERVICE,
    /** All services of a place, by the words in which the register names it. */
    AREA,
    /** All services of a kind, by the first two digits of their CPV code. */
    DIVISION;

    public String messageKey() {
        return "follow.kind." + name();
    }
}
