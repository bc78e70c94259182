package org.allmende.document;

import java.nio.charset.StandardCharsets;
import org.allmende.document.ArchivePass.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The part of an office file that says what the others are: a program may have any name, but must be called one here for an office
 * program to run it.
 */
final class PartWords {

    private static final String OPEN_TYPE = "mimetype";
    private static final String TYPES = "[content_types].xml";

    private final @Nullable String type;
    private final StringBuilder read = new StringBuilder();
    private final WordSearch running = new WordSearch("vbaproject", "macroenabled", "macrosheet", "activex");
    private final WordSearch hiding = new WordSearch("<!doctype", "<!entity", "&#");

    private PartWords(@Nullable String type) {
        this.type = type;
    }

    /** Null for a part that says nothing about others. */
    static @Nullable PartWords of(String name, String mediaType) {
        if (name.equals(TYPES)) {
            return new PartWords(null);
        }
        return name.equals(OPEN_TYPE) && mediaType.contains("opendocument") ? new PartWords(mediaType) : null;
    }

    Verdict read(byte[] bytes, int from, int length) {
        if (type == null) {
            boolean runs = running.finds(bytes, from, length);
            return runs ? Verdict.RUNS : hiding.finds(bytes, from, length) ? Verdict.LIES : Verdict.HONEST;
        }
        read.append(
                new String(bytes, from, Math.min(length, type.length() - read.length()), StandardCharsets.ISO_8859_1));
        return type.startsWith(read.toString()) ? Verdict.HONEST : Verdict.LIES;
    }

    /** Whether it has said what it has to say. */
    boolean isFull() {
        return type == null || type.contentEquals(read);
    }
}
