package org.allmende.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.allmende.web.layout.Bundles;
import org.allmende.web.layout.Texts;
import org.allmende.web.layout.UserLanguage;

/**
 * The portal's texts in the language of a program's reader.
 *
 * @param language English or German
 * @param texts all texts in it
 */
record ApiTexts(Locale language, Texts texts) {

    /** In the first of the languages asked for that the portal speaks; English where it speaks none. */
    static ApiTexts of(HttpHeaders headers, Bundles bundles) {
        Locale language = spoken(headers.getAcceptableLanguages());
        return new ApiTexts(language, bundles.in(language));
    }

    static Locale spoken(List<Locale> acceptable) {
        return acceptable.stream()
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(UserLanguage.SUPPORTED::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The text with its arguments as they are, without grouping of digits; the key where there is no text. */
    String text(String key, Object... args) {
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = String.valueOf(args[i]);
        }
        return texts.of(key, plain);
    }
}
