package org.allmende.challenge.team;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a participant stands while the expression of interest is a draft, with every step that is possible from there.
 *
 * <p>Errors: {@code EOI_PARTICIPANT_STEP_NOT_POSSIBLE}.
 */
public enum ParticipantStatus {
    /** The lead writes its part, for it has no account here. */
    WRITTEN_FOR,
    /** It has an invitation; until it joins, the lead may write its part. */
    INVITED,
    /** It writes its own part, and nobody else does. */
    JOINED,
    /** It has declined the invitation. */
    DECLINED,
    /** It left, or the lead took it out. */
    ENDED;

    /** The statuses that can follow; an invitation can be sent again. */
    public Set<ParticipantStatus> next() {
        return switch (this) {
            case WRITTEN_FOR -> Set.of(INVITED, ENDED);
            case INVITED -> Set.of(INVITED, JOINED, DECLINED, ENDED);
            case JOINED -> Set.of(ENDED);
            case DECLINED, ENDED -> Set.of();
        };
    }

    public boolean canBecome(ParticipantStatus target) {
        return next().contains(target);
    }

    /** Whether its part counts. */
    public boolean isPresent() {
        return this != DECLINED && this != ENDED;
    }

    /** Key of its name. */
    public String messageKey() {
        return "challenge.participant." + name();
    }

    ParticipantStatus to(ParticipantStatus target) {
        if (!canBecome(target)) {
            throw new DomainProblem("EOI_PARTICIPANT_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}
