package org.allmende.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people type it, by the custom of their language: {@code £1,250.50} or {@code 1.250,50}. In German a point that cannot
 * group thousands is taken for the decimal one, as some keyboards have no other. What could be meant in two ways is refused rather
 * than guessed.
 */
public final class TypedNumber {

    /** Most characters of one. */
    public static final int LONGEST = 40;

    private static final Pattern ENGLISH = Pattern.compile("-?(\\d+|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?");
    private static final Pattern GERMAN = Pattern.compile("-?(\\d+|[1-9]\\d{0,2}(\\.\\d{3})+)(,\\d+)?");
    private static final Pattern POINT = Pattern.compile("-?\\d+\\.\\d+");

    private TypedNumber() {}

    /** Empty for what is none, and for what could be two. */
    public static Optional<BigDecimal> read(String text, Locale language) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f’'£€]", "").replace('\u2212', '-');
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        if (!isGerman(language)) {
            return ENGLISH.matcher(plain).matches()
                    ? Optional.of(new BigDecimal(plain.replace(",", "")))
                    : Optional.empty();
        }
        if (GERMAN.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')));
        }
        return POINT.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A plain number as {@link #read} takes it, without groups. */
    public static String write(BigDecimal number, Locale language) {
        String plain = number.toPlainString();
        return isGerman(language) ? plain.replace('.', ',') : plain;
    }

    private static boolean isGerman(Locale language) {
        return language.getLanguage().equals("de");
    }
}
