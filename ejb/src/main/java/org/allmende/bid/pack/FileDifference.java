package org.allmende.bid.pack;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not the same in the pack and in the bid.
 *
 * @param index its place in the archive; 0 where it is not there
 * @param name in the pack, or in the bid where it is missing
 * @param size in bytes
 * @param sha256 hexadecimal
 * @param replaces the bid's file of the same name, which goes if this one is taken; null where there is none
 */
public record FileDifference(
        Change change,
        int index,
        String name,
        long size,
        String sha256,
        @Nullable UUID replaces) {

    /** What is different. */
    public enum Change {
        /** Only in the pack. */
        FRESH,
        /** Changed in the pack since the export. */
        OTHER,
        /** Another file of the same name was added in the portal: its member has to choose. */
        BOTH,
        /** It was taken out of the bid in the portal since the export. */
        REMOVED_ONLINE,
        /** In the bid, but not in the pack: it stays. */
        MISSING,
        /** Not a kind of file that a bid takes, or empty. */
        FAULTY
    }

    public boolean isTakeable() {
        return change != Change.MISSING && change != Change.FAULTY;
    }
}
