package org.allmende.sealing;

import com.codahale.shamir.Scheme;
import java.security.SecureRandom;
import java.util.Map;

/** Splits a secret into shares of which any two give it back and one alone tells nothing (Shamir over GF(256)). */
final class KeyShares {

    private static final int TO_OPEN = 2;
    private static final int MOST = 255;

    private KeyShares() {}

    /** Shares by number, from 1. */
    static Map<Integer, byte[]> split(byte[] secret, int count) {
        return new Scheme(new SecureRandom(), count, TO_OPEN).split(secret);
    }

    /** Two different shares make the secret; wrong ones make noise, which the seal then notices. */
    static byte[] join(Map<Integer, byte[]> shares) {
        return new Scheme(new SecureRandom(), MOST, TO_OPEN).join(shares);
    }
}
