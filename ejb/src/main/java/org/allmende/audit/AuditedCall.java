package org.allmende.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit keeps of a call: who and on what, never what was typed.
 *
 * @param subjectKind kind of the first id in the command, such as {@code Bid}; null where the command has none
 * @param trail who may read of it
 */
public record AuditedCall(
        String actorKind,
        @Nullable UUID actorPerson,
        String actorLabel,
        String useCase,
        String permission,
        @Nullable String subjectKind,
        @Nullable UUID subject,
        Trail trail) {}
