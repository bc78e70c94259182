package org.allmende.worklist;

import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.Role;
import org.jspecify.annotations.Nullable;

/** What a process tells when a step begins to wait; see {@link WorkItem} for the meaning of each part. */
public record WaitingStep(
        String engineRef,
        String processKey,
        String step,
        UUID subject,
        String reference,
        @Nullable UUID caseId,
        String title,
        @Nullable UUID organisation,
        @Nullable Role role,
        @Nullable UUID person,
        String turn,
        @Nullable String clock,
        @Nullable String link,
        @Nullable Instant dueAt) {}
