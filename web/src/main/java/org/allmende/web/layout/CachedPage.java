package org.allmende.web.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.allmende.shared.Sha256;

/**
 * A public page as bytes, ready to send.
 *
 * @param headers that the page set, such as who else may read it
 * @param version count of committed public changes before it was rendered
 */
record CachedPage(byte[] plain, byte[] zipped, String type, Map<String, String> headers, String etag, long version) {

    static CachedPage of(byte[] plain, String type, Map<String, String> headers, long version) {
        try {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream(plain.length / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(plain);
            }
            String etag = "W/\"" + Sha256.hex(plain).substring(0, 24) + "\"";
            return new CachedPage(plain, zipped.toByteArray(), type, Map.copyOf(headers), etag, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that it holds in memory. */
    int size() {
        return plain.length + zipped.length;
    }
}
