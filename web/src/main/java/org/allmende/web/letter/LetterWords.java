package org.allmende.web.letter;

import java.time.Instant;
import org.allmende.calendar.Deadline;
import org.allmende.web.layout.Texts;
import org.allmende.web.layout.Wording;

/** The words of a letter in its language. */
record LetterWords(Texts texts, Wording wording) {

    String of(String key, Object... arguments) {
        return arguments.length == 0 ? texts.get(key) : texts.of(key, arguments);
    }

    String day(Instant at) {
        return wording.fullDate(Wording.london(at).toLocalDate());
    }

    Letter.Fact fact(String key, String value) {
        return new Letter.Fact(texts.get(key), value);
    }

    Letter.Fact until(String key, Deadline deadline) {
        return fact(key, day(deadline.at()) + " (" + texts.get(deadline.rule().lawKey()) + ")");
    }
}
