package org.allmende.asset;

import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a nomination says. Source: S.I. 2012/2421 reg 6. A draft may leave anything open; {@link #requireWhole()} asks for all.
 *
 * <p>Errors: {@code ASSET_TEXT_TOO_LONG(most)}, {@code ASSET_PARTS_OPEN(how many)}.
 *
 * @param name by which people know it
 * @param place where it is, in words
 * @param boundaries description of the land with its proposed boundaries, reg 6(a)
 * @param occupants names of those who occupy it now as far as the nominator knows, reg 6(b)(i)
 * @param owners names and last known addresses of freeholders and leaseholders as far as known, reg 6(b)(ii); never public
 * @param reasons why the council should conclude that it is of community value, reg 6(c)
 * @param evidence that the nominator may nominate, reg 6(d)
 * @param service a service of the same council that is provided there; null: none
 */
public record NominationFacts(
        String name,
        String place,
        String boundaries,
        String occupants,
        String owners,
        String reasons,
        String evidence,
        @Nullable ServiceId service) {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 8000;

    public NominationFacts {
        name = fitting(name, LONGEST_LINE);
        place = fitting(place, LONGEST_LINE);
        boundaries = fitting(boundaries, LONGEST_TEXT);
        occupants = fitting(occupants, LONGEST_TEXT);
        owners = fitting(owners, LONGEST_TEXT);
        reasons = fitting(reasons, LONGEST_TEXT);
        evidence = fitting(evidence, LONGEST_TEXT);
    }

    private static String fitting(String text, int most) {
        String words = text.strip();
        if (words.length() > most) {
            throw new DomainProblem("ASSET_TEXT_TOO_LONG", most);
        }
        return words;
    }

    /** How many of the seven texts are still empty. */
    public int open() {
        int open = 0;
        for (String text : new String[] {name, place, boundaries, occupants, owners, reasons, evidence}) {
            open += text.isEmpty() ? 1 : 0;
        }
        return open;
    }

    void requireWhole() {
        if (open() > 0) {
            throw new DomainProblem("ASSET_PARTS_OPEN", open());
        }
    }
}
