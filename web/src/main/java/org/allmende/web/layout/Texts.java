package org.allmende.web.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** All words of one language, merged from the bundles of every capability. Immutable. */
public final class Texts {
    private final Locale locale;
    private final Map<String, String> words;

    private Texts(Locale locale, Map<String, String> words) {
        this.locale = locale;
        this.words = Map.copyOf(words);
    }

    /** Merges bundles; a key that two bundles give is refused, because one of them would be lost silently. */
    public static Texts merge(Locale locale, Iterable<InputStream> bundles) throws IOException {
        Map<String, String> merged = new HashMap<>();
        for (InputStream bundle : bundles) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(bundle, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            for (String key : properties.stringPropertyNames()) {
                if (merged.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("Text given twice for " + locale + ": " + key);
                }
            }
        }
        return new Texts(locale, merged);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The text as written; a missing one shows its key, so that it is seen and reported. */
    public String get(String key) {
        return words.getOrDefault(key, key);
    }

    /** The text with its arguments put in, by the rules of {@link MessageFormat}; plural forms by {@code choice}. */
    public String of(String key, Object... arguments) {
        MessageFormat text = new MessageFormat(get(key), locale);
        return text.format(asWanted(text.getFormatsByArgumentIndex(), arguments));
    }

    /** Arguments of a story line are kept as words; where the text wants a number, they are numbers again. */
    private static Object[] asWanted(Format[] wanted, Object[] arguments) {
        Object[] given = arguments.clone();
        for (int i = 0; i < Math.min(wanted.length, given.length); i++) {
            if (wanted[i] instanceof NumberFormat && given[i] instanceof String word) {
                given[i] = new BigDecimal(word);
            }
        }
        return given;
    }
}
