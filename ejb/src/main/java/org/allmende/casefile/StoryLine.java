package org.allmende.casefile;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a use case has to tell: {@code StoryLine.of(caseId, tender.id(), "tender.published").with(...).linking(...)}.
 *
 * @param key text key without its prefix {@code story.}
 * @param args what the text mentions, in its order: names, dates as ISO, amounts as plain decimals
 */
public record StoryLine(
        CaseId caseId,
        UUID subject,
        String key,
        List<String> args,
        @Nullable String link,
        StoryVisibility visibility) {

    public static StoryLine of(CaseId caseId, Id subject, String key) {
        return new StoryLine(caseId, subject.value(), key, List.of(), null, StoryVisibility.PUBLIC);
    }

    public StoryLine with(Object... newArgs) {
        List<String> words =
                java.util.Arrays.stream(newArgs).map(String::valueOf).toList();
        return new StoryLine(caseId, subject, key, words, link, visibility);
    }

    public StoryLine linking(String path) {
        return new StoryLine(caseId, subject, key, args, path, visibility);
    }

    public StoryLine forPartiesOnly() {
        return new StoryLine(caseId, subject, key, args, link, StoryVisibility.PARTIES);
    }
}
