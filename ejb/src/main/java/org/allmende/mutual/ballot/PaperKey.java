package org.allmende.mutual.ballot;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * The public half of a ballot's key: proves papers. RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes, as
 * RSABSSA-SHA384-PSS-Randomized of RFC 9474 has it, by the JCA.
 */
public final class PaperKey {

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);

    private final PublicKey key;

    private PaperKey(PublicKey key) {
        this.key = key;
    }

    /** Unsigned numbers, big-endian. */
    public static PaperKey of(byte[] modulus, byte[] exponent) {
        try {
            return new PaperKey(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), new BigInteger(1, exponent))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is not to be had here", e);
        }
    }

    /** Whether the ballot's key has signed this, seen or blind. */
    public boolean proves(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(PSS);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (java.security.SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSASSA-PSS is not to be had here", e);
        }
    }
}
