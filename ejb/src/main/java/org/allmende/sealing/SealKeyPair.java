package org.allmende.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.allmende.shared.DomainProblem;

/**
 * A key pair of RFC 9180 (HPKE: X25519, HKDF-SHA256, AES-256-GCM) by Tink: anybody seals to its public half, only the holder
 * of the private half opens.
 *
 * <p>Errors: {@code SEAL_BROKEN} where the ciphertext or the key is not the one of the sealing.
 *
 * @param publicKey a serialized Tink keyset, open to all
 * @param privateKey a serialized Tink keyset, secret
 */
@SuppressWarnings("ArrayRecordComponent")
record SealKeyPair(byte[] publicKey, byte[] privateKey) {

    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static SealKeyPair fresh() {
        try {
            HpkeParameters parameters = HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
            KeysetHandle pair = KeysetHandle.generateNew(parameters);
            return new SealKeyPair(
                    TinkProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle()),
                    TinkProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HPKE is not to be had here", e);
        }
    }

    static byte[] seal(byte[] publicKey, byte[] plain, String about) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicKey)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(plain, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    static byte[] open(byte[] privateKey, byte[] sealed, String about) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(privateKey, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(sealed, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new DomainProblem("SEAL_BROKEN");
        }
    }
}
