package org.allmende.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Looks for words in text that passes in pieces, in letters of one or two bytes, large or small; keeps no more than a piece. */
final class WordSearch {

    private static final int KEPT = 64;

    private final List<String> words;
    private String before = "";

    /** @param words in small letters, of plain ASCII */
    WordSearch(String... words) {
        this.words = List.of(words);
    }

    /** Whether one of them has passed, the end of the last piece included. */
    boolean finds(byte[] bytes, int from, int length) {
        String text = before
                + new String(bytes, from, length, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .toLowerCase(Locale.ROOT);
        before = text.substring(Math.max(0, text.length() - KEPT));
        return words.stream().anyMatch(text::contains);
    }
}
