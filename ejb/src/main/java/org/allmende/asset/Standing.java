package org.allmende.asset;

import org.jspecify.annotations.Nullable;

/**
 * What a body says about itself, from which follows whether it has a local connection. Source: S.I. 2012/2421 regs 4, 5.
 *
 * @param form what it is in law
 * @param parishPlace where the asset lies; of parish councils alone
 * @param activeHere its activities are concerned, wholly or partly, with the council's or a neighbouring council's area
 * @param surplusStays it distributes no surplus to its members
 * @param surplusHere any surplus is applied, wholly or partly, for the benefit of that area
 * @param localMembers members who are registered there as local government electors
 */
public record Standing(
        BodyForm form,
        @Nullable ParishPlace parishPlace,
        boolean activeHere,
        boolean surplusStays,
        boolean surplusHere,
        int localMembers) {

    /** Of an unincorporated body, at least so many members: regs 4(1)(c), 5(1)(c)(i). */
    public static final int LEAST_MEMBERS = 21;

    /** A parish council asks about an asset that lies there. */
    public static Standing ofParish(ParishPlace place) {
        return new Standing(BodyForm.PARISH_COUNCIL, place, true, true, true, 0);
    }

    boolean isParish() {
        return form == BodyForm.PARISH_COUNCIL;
    }

    boolean hasMembers() {
        return form != BodyForm.UNINCORPORATED || localMembers >= LEAST_MEMBERS;
    }
}
