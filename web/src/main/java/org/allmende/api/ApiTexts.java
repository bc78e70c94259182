package org.allmende.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of the tools and their problems in the languages of the portal. */
final class ApiTexts {

    private static final List<String> BUNDLES =
            List.of("org.allmende.web.calendar.messages", "org.allmende.web.scoring.messages");

    private final Locale language;

    private ApiTexts(Locale language) {
        this.language = language;
    }

    /** The first of the reader's languages that the portal speaks; English where it speaks none. */
    static ApiTexts forReader(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .filter(code -> code.equals("en") || code.equals("de"))
                .findFirst()
                .map(code -> new ApiTexts(Locale.forLanguageTag(code)))
                .orElseGet(() -> new ApiTexts(Locale.ENGLISH));
    }

    Locale language() {
        return language;
    }

    boolean has(String key) {
        return BUNDLES.stream().anyMatch(name -> bundle(name).containsKey(key));
    }

    /** The text with its arguments as they are, without grouping of digits; the key where there is no text. */
    String text(String key, Object... args) {
        for (String name : BUNDLES) {
            ResourceBundle bundle = bundle(name);
            if (bundle.containsKey(key)) {
                return new MessageFormat(bundle.getString(key), language).format(plain(args));
            }
        }
        return key;
    }

    private static Object[] plain(Object[] args) {
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = String.valueOf(args[i]);
        }
        return plain;
    }

    private ResourceBundle bundle(String name) {
        try {
            return ResourceBundle.getBundle(
                    name,
                    language,
                    ApiTexts.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("The portal's texts are incomplete: " + name, e);
        }
    }
}
