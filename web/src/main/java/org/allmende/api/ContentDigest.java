package org.allmende.api;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sender's own checksum of what one request carries: header {@code Content-Digest: sha-256=:…:}, RFC 9530. */
final class ContentDigest {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([^:]{0,200}):");

    private final byte[] expected;

    private ContentDigest(byte[] expected) {
        this.expected = expected;
    }

    /** Empty where there is none of this kind: others may be left unheeded. */
    static Optional<ContentDigest> of(@Nullable String header) {
        Matcher found = SHA_256.matcher(header == null ? "" : header);
        return found.find() ? Optional.of(new ContentDigest(decoded(found.group(1)))) : Optional.empty();
    }

    /** What cannot be read fits nothing. */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    static String header(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    boolean fits(byte[] sha256) {
        return MessageDigest.isEqual(expected, sha256);
    }
}
