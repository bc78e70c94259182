package org.allmende.bid.pack;

import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * A field that does not say the same in the form and in the portal.
 *
 * @param base what it said at the export
 * @param now what it says in the portal
 * @param offline what the form says; as it was typed where that is faulty
 * @param problem why it cannot be taken; null where it can
 */
public record FieldDifference(
        PackKey key,
        Change change,
        String base,
        String now,
        String offline,
        @Nullable DomainProblem problem) {

    /** Who has changed it since the export. */
    public enum Change {
        /** In the form alone: taken unless its member says otherwise. */
        OFFLINE,
        /** In the portal alone: stays unless its member says otherwise. */
        ONLINE,
        /** On both sides, and not to the same: its member has to choose. */
        BOTH,
        /** The form holds what cannot be saved: stays, and stops no other field. */
        FAULTY
    }

    public boolean isTakeable() {
        return change != Change.FAULTY;
    }
}
