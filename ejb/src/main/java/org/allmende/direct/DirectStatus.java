package org.allmende.direct;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a direct award stands, with every step that is possible from there.
 *
 * <p>Errors: {@code DIRECT_STEP_NOT_POSSIBLE}.
 */
public enum DirectStatus {
    /** Being written; the council alone sees it. */
    DRAFT("planning", "pending"),
    /** A second officer looks at it; nobody changes it meanwhile. */
    PROPOSED("planning", "pending"),
    /** The transparency notice is public: the council intends to award directly. */
    NOTIFIED("active", "pending"),
    /** The contract award notice is public; a standstill runs, where there is one. */
    AWARDED("active", "active"),
    /** The contract may be entered into. */
    FREE("active", "active"),
    /** Both sides have signed the contract. */
    CONCLUDED("complete", "active"),
    /** The council does not award, and says why. */
    WITHDRAWN("cancelled", "cancelled");

    private final String tender;
    private final String award;

    DirectStatus(String tender, String award) {
        this.tender = tender;
        this.award = award;
    }

    /** The code of the OCDS 1.1 codelist {@code tenderStatus}. */
    public String ocdsTender() {
        return tender;
    }

    /** The code of the OCDS 1.1 codelist {@code awardStatus}. */
    public String ocdsAward() {
        return award;
    }

    /** The statuses that can follow; none after the last. */
    public Set<DirectStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PROPOSED, WITHDRAWN);
            case PROPOSED -> Set.of(DRAFT, NOTIFIED, WITHDRAWN);
            case NOTIFIED -> Set.of(AWARDED, WITHDRAWN);
            case AWARDED -> Set.of(FREE, WITHDRAWN);
            case FREE -> Set.of(CONCLUDED, WITHDRAWN);
            case CONCLUDED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** Whether somebody outside of the council may object to it. */
    public boolean takesObjections() {
        return this == NOTIFIED || this == AWARDED;
    }

    DirectStatus to(DirectStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("DIRECT_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    public String messageKey() {
        return "direct.status." + name();
    }
}
