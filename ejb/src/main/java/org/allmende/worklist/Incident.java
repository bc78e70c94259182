package org.allmende.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that a process could not take although it tried again and again: somebody has to look.
 *
 * @param id the engine's id of the failed job, for the retry
 * @param processKey the process, such as {@code Tender}
 * @param step id of the BPMN element that fails
 * @param reference the case's human reference, if the process has one
 * @param title the case as people know it, if the process has one
 * @param since when it failed for good
 * @param reason what went wrong, in the failing part's own words
 */
public record Incident(
        String id,
        String processKey,
        String step,
        @Nullable String reference,
        @Nullable String title,
        Instant since,
        @Nullable String reason)
        implements java.io.Serializable {}
