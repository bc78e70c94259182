package org.allmende.bid;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.allmende.calendar.London;

/** Makes receipt numbers that are easy to read out and cannot be guessed: {@code AL26-1124-7QK7-F3MX-2B9D}. */
final class ReceiptNumber {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptNumber() {}

    static String next(Instant now) {
        ZonedDateTime day = now.atZone(London.ZONE);
        return String.format(
                Locale.ROOT,
                "AL%02d-%02d%02d-%s-%s-%s",
                day.getYear() % 100,
                day.getMonthValue(),
                day.getDayOfMonth(),
                group(),
                group(),
                group());
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
