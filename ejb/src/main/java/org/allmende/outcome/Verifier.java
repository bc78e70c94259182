package org.allmende.outcome;

/** Who verifies: the council and the users of the service, together. */
public enum Verifier {
    COUNCIL,
    USERS
}
