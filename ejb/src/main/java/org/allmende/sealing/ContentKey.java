package org.allmende.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.allmende.shared.DomainProblem;

/**
 * A symmetric key: AES-256-GCM by Tink. What it seals is bound to what it is about, so that ciphertext cannot be moved to
 * another place unnoticed.
 *
 * <p>Errors: {@code SEAL_BROKEN} where the ciphertext, its place or the key is not the one of the sealing.
 */
public final class ContentKey {

    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final byte[] bytes;
    private final Aead aead;

    private ContentKey(byte[] bytes) {
        this.bytes = bytes.clone();
        this.aead = aead(bytes);
    }

    public static ContentKey fresh() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return new ContentKey(random);
    }

    public static ContentKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new DomainProblem("SEAL_BROKEN");
        }
        return new ContentKey(bytes);
    }

    @AccessesPartialKey
    private static Aead aead(byte[] bytes) {
        try {
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(LENGTH)
                    .setIvSizeBytes(NONCE)
                    .setTagSizeBytes(TAG)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had here", e);
        }
    }

    /** The secret itself, to be wrapped by another key. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public byte[] seal(byte[] plain, String about) {
        try {
            return aead.encrypt(plain, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    public byte[] open(byte[] sealed, String about) {
        try {
            return aead.decrypt(sealed, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new DomainProblem("SEAL_BROKEN");
        }
    }
}
