package org.allmende.bid.arrival;

/** What happened with a bid. Text keys {@code bid.arrival.<KIND>}. */
public enum ArrivalKind {
    /** A file was named, with its size; its bytes follow. */
    FILE_ANNOUNCED,
    FILE_REFUSED,
    /** A piece of a file is here, to stay unless its checksum was wrong; the first of them is the file's first byte. */
    PIECE_RECEIVED,
    PIECE_REFUSED,
    /** The line was cut within a piece; what had arrived before stays. */
    UPLOAD_INTERRUPTED,
    /** The last byte is here. */
    FILE_WHOLE,
    FILE_REMOVED,
    /** The first version that counts. */
    SENT,
    /** A version that counts in place of the one before. */
    REPLACED,
    SENDING_REFUSED,
    WITHDRAWN,
    WITHDRAWAL_REFUSED;

    /** Whether the attempt came to nothing, for the reason that its code says. */
    public boolean isRefusal() {
        return this == FILE_REFUSED || this == PIECE_REFUSED || this == SENDING_REFUSED || this == WITHDRAWAL_REFUSED;
    }
}
