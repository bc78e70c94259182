package org.allmende.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.allmende.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** The body of an upload in pieces of bounded length. What had come before the line was cut is a piece too. */
final class Pieces {

    private final InputStream body;
    private final int longest;
    private final MessageDigest digest = Sha256.digest();
    private @Nullable IOException cut;

    Pieces(InputStream body, int longest) {
        this.body = body;
        this.longest = longest;
    }

    /** The next piece; empty at the end, be it the sender's or that of the line. */
    byte[] next() {
        byte[] piece = new byte[longest];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < longest; read = body.read(piece, length, longest - length)) {
                length += read;
            }
        } catch (IOException e) {
            cut = e;
        }
        digest.update(piece, 0, length);
        return length == longest ? piece : Arrays.copyOf(piece, length);
    }

    /** Why the line ended before its time; empty where all has come. */
    Optional<IOException> cut() {
        return Optional.ofNullable(cut);
    }

    /** Of all pieces so far; to be asked once. */
    byte[] sha256() {
        return digest.digest();
    }
}
