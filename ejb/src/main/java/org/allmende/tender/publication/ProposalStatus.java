package org.allmende.tender.publication;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a proposal to publish stands. Errors: {@code PROPOSAL_ENDED(status)} where it waits no more.
 */
public enum ProposalStatus {
    /** For a second officer. */
    WAITING,
    /** A second officer has published the tender. */
    PUBLISHED,
    /** A second officer has said what is to be put right first. */
    SENT_BACK,
    /** Taken back, or the draft was changed or cancelled. */
    WITHDRAWN;

    /** What can follow; nothing after the end. */
    public Set<ProposalStatus> next() {
        return this == WAITING ? Set.of(PUBLISHED, SENT_BACK, WITHDRAWN) : Set.of();
    }

    ProposalStatus to(ProposalStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("PROPOSAL_ENDED", name());
        }
        return target;
    }
}
