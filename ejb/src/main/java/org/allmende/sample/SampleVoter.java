package org.allmende.sample;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.allmende.mutual.ballot.Choice;
import org.allmende.mutual.ballot.Vote;

/** What a voter's browser does, for the sample and for tests: Blind and Finalize of RFC 9474 sections 4.2 and 4.4. */
public final class SampleVoter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HASH = 48;

    private final byte[] token = bytes(32);
    private final byte[] prefix = bytes(32);
    private final BigInteger n;
    private final int length;
    private final BigInteger undo;
    private final byte[] blinded;

    public SampleVoter(byte[] modulus, byte[] exponent) {
        n = new BigInteger(1, modulus);
        length = modulus.length;
        BigInteger r = new BigInteger(n.bitLength() - 1, RANDOM);
        undo = r.modInverse(n);
        BigInteger m = new BigInteger(1, encoded());
        blinded = fixed(m.multiply(r.modPow(new BigInteger(1, exponent), n)).mod(n));
    }

    public byte[] blinded() {
        return blinded.clone();
    }

    public Vote vote(byte[] blindSignature, Choice choice) {
        byte[] signature =
                fixed(new BigInteger(1, blindSignature).multiply(undo).mod(n));
        return new Vote(token, prefix, signature, choice);
    }

    private byte[] encoded() {
        int bits = n.bitLength() - 1;
        int size = (bits + 7) / 8;
        byte[] salt = bytes(HASH);
        byte[] h = hash(new byte[8], hash(prefix, token), salt);
        byte[] db = new byte[size - HASH - 1];
        db[db.length - HASH - 1] = 1;
        System.arraycopy(salt, 0, db, db.length - HASH, HASH);
        for (int at = 0, count = 0; at < db.length; at += HASH, count++) {
            byte[] mask = hash(h, new byte[] {0, 0, (byte) (count >> 8), (byte) count});
            for (int i = 0; i < HASH && at + i < db.length; i++) {
                db[at + i] ^= mask[i];
            }
        }
        db[0] &= (byte) (0xff >> (8 * size - bits));
        byte[] all = Arrays.copyOf(db, size);
        System.arraycopy(h, 0, all, db.length, HASH);
        all[size - 1] = (byte) 0xbc;
        return all;
    }

    private byte[] fixed(BigInteger number) {
        byte[] plain = number.toByteArray();
        byte[] bytes = new byte[length];
        int from = Math.max(0, plain.length - length);
        System.arraycopy(plain, from, bytes, length - (plain.length - from), plain.length - from);
        return bytes;
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-384");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
