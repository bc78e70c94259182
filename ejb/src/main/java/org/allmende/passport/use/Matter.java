package org.allmende.passport.use;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A matter in which papers are used, as far as these need to know it.
 *
 * @param lead the organisation whose matter it is
 * @param receiver the council to which it goes
 * @param about what it is called, for those who are asked
 * @param reference the one that people name it by
 * @param link where its lead works on it and looks after it, from the context root
 * @param open whether it is a draft still
 * @param neededUntil the day until which papers should be valid; null: nobody knows yet
 * @param sendBy the last day on which it is taken, and so the last on which a consent helps; null: there is none
 */
public record Matter(
        UUID subject,
        UseKind kind,
        OrganisationId lead,
        OrganisationId receiver,
        String about,
        String reference,
        String link,
        boolean open,
        @Nullable LocalDate neededUntil,
        @Nullable LocalDate sendBy) {}
