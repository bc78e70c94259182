package org.allmende.correction;

import org.allmende.shared.DomainProblem;

/**
 * What stands of a milestone before a correction, and what follows when it is corrected. Of fewer outcomes, those go first that are not paid
 * yet; only the rest is claimed back. More are paid by themselves, within the caps, as if they had been verified at first.
 *
 * <p>By hand: 10 are verified and 7 of them paid. 8 are right: the two that fall are not paid, so that 8 are verified and one more is to be
 * paid. 5 are right: the three unpaid ones fall and two of the paid ones are claimed back. 12 are right: 12 are verified and 5 to be paid.
 *
 * <p>Errors: {@code CORRECTION_NOTHING_CHANGED}.
 *
 * @param verified outcomes that both had verified, with what was corrected before
 * @param paid of them, those for which payments were approved
 * @param takenBack of those, the ones claimed back earlier
 */
public record Standing(long verified, long paid, long takenBack) {

    /**
     * What a correction moves.
     *
     * @param verified outcomes that are verified afterwards
     * @param clawedBack paid outcomes that are claimed back by it
     */
    public record Move(long verified, long clawedBack) {}

    public Standing {
        if (takenBack < 0 || takenBack > paid || paid > verified) {
            throw new IllegalArgumentException(
                    "of " + verified + " verified, " + paid + " paid, " + takenBack + " back");
        }
    }

    /** Outcomes that count today. */
    public long stands() {
        return verified - takenBack;
    }

    /** What is to be done so that as many count as are right. */
    public Move to(long right) {
        if (right < 0) {
            throw new IllegalArgumentException("less than nothing: " + right);
        }
        long more = right - stands();
        if (more >= 0) {
            return new Move(verified + more, 0);
        }
        long unpaid = Math.min(-more, verified - paid);
        return new Move(verified - unpaid, -more - unpaid);
    }

    /** As many as are right when single results change by that much; never less than none. */
    public long moved(long difference) {
        return Math.max(0, stands() + difference);
    }

    /** Refuses where nothing would change. */
    void requireChange(long right) {
        if (right == stands()) {
            throw new DomainProblem("CORRECTION_NOTHING_CHANGED");
        }
    }
}
