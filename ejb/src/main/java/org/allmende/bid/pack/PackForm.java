package org.allmende.bid.pack;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a form knows of its bid, and what was typed into it.
 *
 * @param bid its reference
 * @param tender the tender's reference
 * @param tenderVersion how many amendments the tender had
 * @param language by whose custom numbers are typed: {@code en}, {@code de}
 * @param base what each field said at the export, in the writing of {@link PackFields}
 * @param files the bid's at the export
 * @param typed what stands in each field, as it was typed
 * @param savedAt by the clock of the computer on which it was filled in; null while it was not
 */
public record PackForm(
        String bid,
        String tender,
        int tenderVersion,
        Instant exportedAt,
        String language,
        Map<PackKey, String> base,
        List<PackFile> files,
        Map<PackKey, String> typed,
        @Nullable Instant savedAt) {

    public PackForm {
        base = Map.copyOf(base);
        files = List.copyOf(files);
        typed = Map.copyOf(typed);
    }

    PackForm withTyped(Map<PackKey, String> words) {
        return new PackForm(bid, tender, tenderVersion, exportedAt, language, base, files, words, savedAt);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** One number for what the draft said at the export: 64 hexadecimal digits. It tells a damaged form, and guards no secret. */
    public String fingerprint() {
        StringBuilder words = new StringBuilder();
        for (String part : List.of(bid, tender, String.valueOf(tenderVersion), exportedAt.toString(), language)) {
            add(words, part);
        }
        Map<String, String> sorted = new TreeMap<>();
        base.forEach((key, says) -> sorted.put(key.toString(), says));
        sorted.forEach((key, says) -> {
            add(words, key);
            add(words, says);
        });
        for (PackFile file : files) {
            add(words, file.id() + " " + file.sha256());
        }
        return Sha256.hex(words.toString());
    }

    private static void add(StringBuilder words, String part) {
        words.append(part.length()).append(':').append(part).append('\n');
    }
}
