package org.allmende.passport.use;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.identity.OrganisationId;

/** What a capability says about those of its matters in which papers are used. Each capability that takes papers has one. */
public interface PassportMatter {

    /** Whether the subject is one of this capability's matters. */
    boolean knows(UUID subject);

    Matter of(UUID subject);

    /**
     * Refuses unless the current actor may change now what goes with the matter; from here to the end of the transaction nobody
     * sends it.
     */
    void lockForChange(UUID subject);

    /** Drafts of these organisations, the newest first. */
    List<Matter> openOf(Collection<OrganisationId> leads);

    /** Which of these are drafts still. */
    Set<UUID> openAmong(Collection<UUID> subjects);
}
