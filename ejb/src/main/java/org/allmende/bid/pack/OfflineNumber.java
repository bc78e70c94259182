package org.allmende.bid.pack;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.allmende.shared.DomainProblem;

/**
 * A number as people write it, by the custom of the form's language: {@code £1,250.50} or {@code 1.250,50}. What could be meant
 * in two ways is refused rather than guessed.
 */
final class OfflineNumber {

    private static final int LONGEST = 40;
    private static final Pattern ENGLISH = Pattern.compile("(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final Pattern GERMAN = Pattern.compile("(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");

    private OfflineNumber() {}

    /** {@code BID_PACK_NUMBER(text)} for what is none. */
    static BigDecimal read(String text, Locale language) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f’'£]", "");
        boolean german = isGerman(language);
        if (plain.length() > LONGEST
                || !(german ? GERMAN : ENGLISH).matcher(plain).matches()) {
            throw new DomainProblem(
                    "BID_PACK_NUMBER",
                    text.strip().substring(0, Math.min(LONGEST, text.strip().length())));
        }
        return new BigDecimal(german ? plain.replace(".", "").replace(',', '.') : plain.replace(",", ""));
    }

    /** As {@link #read} takes it. */
    static String write(String plain, Locale language) {
        return isGerman(language) ? plain.replace('.', ',') : plain;
    }

    private static boolean isGerman(Locale language) {
        return language.getLanguage().equals("de");
    }
}
