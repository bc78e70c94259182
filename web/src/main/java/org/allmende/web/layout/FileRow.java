package org.allmende.web.layout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way or stored. For {@code a:files}.
 *
 * @param size bytes
 * @param percent how much has arrived, while uploading
 * @param sha256 hex, once stored
 * @param problem why it was not stored and what to do
 */
public record FileRow(
        String id,
        String name,
        long size,
        @Nullable String note,
        State state,
        int percent,
        @Nullable Instant storedAt,
        @Nullable String sha256,
        @Nullable String problem,
        @Nullable String link) {

    /** Where the file stands. */
    public enum State {
        UPLOADING("doing"),
        CHECKING("doing"),
        STORED("done"),
        REFUSED("bad");

        private final String kind;

        State(String kind) {
            this.kind = kind;
        }
    }

    public static FileRow stored(
            String id, String name, long size, @Nullable Instant at, @Nullable String sha256, @Nullable String link) {
        return new FileRow(id, name, size, null, State.STORED, 100, at, sha256, null, link);
    }

    public static FileRow uploading(String id, String name, long size, int percent) {
        return new FileRow(id, name, size, null, State.UPLOADING, percent, null, null, null, null);
    }

    public static FileRow checking(String id, String name, long size) {
        return new FileRow(id, name, size, null, State.CHECKING, 100, null, null, null, null);
    }

    public static FileRow refused(String id, String name, long size, String problem) {
        return new FileRow(id, name, size, null, State.REFUSED, 0, null, null, problem, null);
    }

    public FileRow noting(@Nullable String words) {
        return new FileRow(id, name, size, words, state, percent, storedAt, sha256, problem, link);
    }

    public String statusKind() {
        return state.kind;
    }

    public String stateKey() {
        return "layout.file." + state;
    }

    public boolean isStored() {
        return state == State.STORED;
    }

    public boolean isUploading() {
        return state == State.UPLOADING;
    }
}
