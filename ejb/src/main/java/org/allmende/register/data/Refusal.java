package org.allmende.register.data;

import org.allmende.shared.TextLength;

/**
 * A refusal as it is published: the ground, why it applies (Freedom of Information Act 2000 s.17(1)) and, where the public
 * interest decides, why the interest in withholding outweighs (s.17(3)(b)).
 *
 * <p>Errors: {@code DATA_REASONS_LENGTH(least, most)}, {@code DATA_INTEREST_LENGTH(least, most)}.
 *
 * @param publicInterest left out where nothing is weighed
 */
public record Refusal(RefusalGround ground, String reasons, String publicInterest) {

    /** Shorter than this, reasons cannot be reasons. */
    static final int SHORTEST = 40;

    static final int LONGEST = 8_000;

    public Refusal {
        reasons = TextLength.within("DATA_REASONS_LENGTH", reasons, SHORTEST, LONGEST);
        publicInterest =
                ground.isWeighed() ? TextLength.within("DATA_INTEREST_LENGTH", publicInterest, SHORTEST, LONGEST) : "";
    }
}
