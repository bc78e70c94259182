package org.allmende.notification;

import java.util.Arrays;
import java.util.List;
import org.allmende.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a mail tells: {@code Notice.of("tender.published", caseId).with(title, reference).linking("/tender/view/…")}.
 *
 * @param key texts {@code mail.<key>.subject} and {@code mail.<key>.body}
 */
public record Notice(
        String key,
        @Nullable CaseId caseId,
        List<String> args,
        @Nullable String link) {

    public static Notice of(String key, @Nullable CaseId caseId) {
        return new Notice(key, caseId, List.of(), null);
    }

    public Notice with(Object... words) {
        return new Notice(key, caseId, Arrays.stream(words).map(String::valueOf).toList(), link);
    }

    public Notice linking(String path) {
        return new Notice(key, caseId, args, path);
    }
}
