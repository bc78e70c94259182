package org.allmende.asset;

import org.allmende.shared.DomainProblem;

/** Written reasons that the law demands and that everybody reads: Localism Act 2011 ss.90(6), 91(4), 92(3). */
final class Reasons {

    /** Shorter than this, reasons cannot be reasons. */
    static final int SHORTEST = 40;

    private Reasons() {}

    static String require(String words) {
        String reasons = words.strip();
        if (reasons.length() < SHORTEST) {
            throw new DomainProblem("ASSET_REASONS_MISSING", SHORTEST);
        }
        return reasons;
    }
}
