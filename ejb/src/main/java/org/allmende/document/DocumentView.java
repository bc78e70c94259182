package org.allmende.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as those see it who may.
 *
 * @param size in bytes
 * @param received bytes that are here
 * @param sha256 of the plain bytes, hexadecimal; null while uploading
 */
public record DocumentView(
        DocumentId id,
        UUID subject,
        String name,
        String mediaType,
        long size,
        long received,
        @Nullable String sha256,
        @Nullable Instant storedAt) {

    public boolean isStored() {
        return storedAt != null;
    }
}
