package org.allmende.notification;

import java.util.Arrays;
import java.util.List;
import org.allmende.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a mail tells: {@code Notice.of("tender.published", caseId).with(title, reference).linking("/tender/view/…")}.
 *
 * @param key texts {@code mail.<key>.subject} and {@code mail.<key>.body}
 * @param confidential shown on no page of the administration
 */
public record Notice(
        String key,
        @Nullable CaseId caseId,
        List<String> args,
        @Nullable String link,
        boolean confidential) {

    public static Notice of(String key, @Nullable CaseId caseId) {
        return new Notice(key, caseId, List.of(), null, false);
    }

    public Notice with(Object... words) {
        return new Notice(key, caseId, Arrays.stream(words).map(String::valueOf).toList(), link, confidential);
    }

    public Notice linking(String path) {
        return new Notice(key, caseId, args, path, confidential);
    }

    /** On no page of the administration; its words must say neither what it is about nor who is. */
    public Notice inConfidence() {
        return new Notice(key, caseId, args, link, true);
    }
}
