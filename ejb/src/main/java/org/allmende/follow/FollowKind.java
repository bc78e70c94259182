package org.allmende.follow;

/** What one may follow. */
public enum FollowKind {
    /** One service, by its reference. */
    SERVICE,
    /** All services of a place, by the words in which the register names it. */
    AREA,
    /** All services of a kind, by the first two digits of their CPV code. */
    DIVISION,
    /** One tender, by its reference: told of every answer to a question about it. */
    TENDER;

    public String messageKey() {
        return "follow.kind." + name();
    }
}
