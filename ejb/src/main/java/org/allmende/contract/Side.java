package org.allmende.contract;

/** The two who sign a contract. */
public enum Side {
    PROVIDER,
    COUNCIL
}
