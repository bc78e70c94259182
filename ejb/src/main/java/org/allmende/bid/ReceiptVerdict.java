package org.allmende.bid;

import org.jspecify.annotations.Nullable;

/**
 * What the portal says of a receipt that somebody shows.
 *
 * @param receipt what is on record here, where the verdict is good; null otherwise, so that a wrong guess learns nothing
 */
public record ReceiptVerdict(Kind kind, @Nullable Receipt receipt) {

    /** Text keys {@code bid.verify.<KIND>} and {@code bid.verify.<KIND>.text}. */
    public enum Kind {
        /** The signature is this portal's, and the same stands on record. */
        SIGNED(true),
        /** Number, and fingerprint if it was given, are those on record, whose receipt is signed. */
        ON_RECORD(true),
        /** As before, from before there were signatures. */
        UNSIGNED(true),
        /** This portal has signed it, and yet it is not on record: somebody should ask. */
        SIGNED_NOT_HERE(false),
        /** A character differs from what was signed, or the fingerprint is not the one of this number. */
        CHANGED(false),
        /** Signed with a key that this portal never had. */
        KEY_UNKNOWN(false),
        /** No receipt has this number. */
        UNKNOWN(false),
        /** Nothing that looks like a receipt or its number. */
        UNREADABLE(false);

        private final boolean genuine;

        Kind(boolean genuine) {
            this.genuine = genuine;
        }

        public boolean isGenuine() {
            return genuine;
        }
    }

    static ReceiptVerdict of(Kind kind) {
        return new ReceiptVerdict(kind, null);
    }
}
