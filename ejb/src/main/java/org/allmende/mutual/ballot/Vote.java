package org.allmende.mutual.ballot;

/**
 * A vote as it lies in the urn, and as everybody may read it once the ballot is counted.
 *
 * @param token the voter's own random 32 bytes: the receipt
 * @param prefix 32 random bytes before it, which RFC 9474 asks for
 * @param signature of the ballot's key over both
 */
@SuppressWarnings("ArrayRecordComponent")
public record Vote(byte[] token, byte[] prefix, byte[] signature, Choice choice) {

    static final int BYTES = 32;

    /** Whether a paper of this ballot stands behind it. */
    public boolean isGenuine(PaperKey key) {
        if (token.length != BYTES || prefix.length != BYTES) {
            return false;
        }
        byte[] signed = new byte[2 * BYTES];
        System.arraycopy(prefix, 0, signed, 0, BYTES);
        System.arraycopy(token, 0, signed, BYTES, BYTES);
        return key.proves(signed, signature);
    }
}
