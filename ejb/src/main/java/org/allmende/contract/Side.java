package org.allmende.contract;

/** The two who sign a contract. */
public enum Side {
    PROVIDER,
    COUNCIL;

    public Side other() {
        return this == COUNCIL ? PROVIDER : COUNCIL;
    }
}
