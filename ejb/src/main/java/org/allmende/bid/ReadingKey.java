package org.allmende.bid;

import java.util.Base64;
import org.allmende.sealing.ContentKey;
import org.allmende.shared.DomainProblem;

/** The key in the bidder's hand: shown once with the receipt, stored nowhere. Errors: {@code READING_KEY_WRONG}. */
final class ReadingKey {

    private ReadingKey() {}

    static String print(ContentKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.bytes());
    }

    static ContentKey read(String printed) {
        try {
            return ContentKey.of(Base64.getUrlDecoder().decode(printed.replaceAll("\\s", "")));
        } catch (IllegalArgumentException | DomainProblem unreadable) {
            throw new DomainProblem("READING_KEY_WRONG");
        }
    }
}
