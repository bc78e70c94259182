package org.allmende.web.layout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a case's story, in words: when, who did what, and the paper. For {@code a:story}, newest first. */
public record StoryView(
        Instant at,
        String text,
        @Nullable String link,
        @Nullable String linkText) {

    /** As it reads on the very page that it would lead to. */
    public StoryView withoutLink() {
        return new StoryView(at, text, null, null);
    }
}
