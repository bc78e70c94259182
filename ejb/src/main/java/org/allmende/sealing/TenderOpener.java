package org.allmende.sealing;

/** A tender's private key for the moment of the opening; held in memory only, by the transaction that opens. */
public final class TenderOpener {

    private final byte[] privateKey;

    TenderOpener(byte[] privateKey) {
        this.privateKey = privateKey;
    }

    /** {@code SEAL_BROKEN} where the ciphertext or the key is not the one of the sealing. */
    public byte[] open(byte[] sealed, String about) {
        return SealKeyPair.open(privateKey, sealed, about);
    }
}
