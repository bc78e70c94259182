package org.allmende.asset;

/**
 * Why a nomination is unsuccessful: the council must accept whatever meets both conditions of the Localism Act 2011 s.90(3),
 * and nothing else decides.
 */
public enum RefusalGround {
    /** Not in the council's area. */
    NOT_IN_AREA("Localism Act 2011 s.90(3)(a)"),
    /** Meets neither test of s.88. */
    NOT_OF_VALUE("Localism Act 2011 ss.88, 90(3)(b)"),
    /** A residence, a licensed caravan site or operational land. */
    LAND_EXCLUDED("S.I. 2012/2421 reg 3, Sch 1"),
    /** The body may not nominate, or the nomination lacks what it must include. */
    NO_COMMUNITY_NOMINATION("Localism Act 2011 s.89(2); S.I. 2012/2421 regs 4-6"),
    /** A review has found that it should not have been listed; not to be chosen at the first decision. */
    ON_REVIEW("Localism Act 2011 s.92(4)");

    private final String law;

    RefusalGround(String law) {
        this.law = law;
    }

    public String law() {
        return law;
    }

    /** Key of the ground in plain words. */
    public String messageKey() {
        return "asset.ground." + name();
    }
}
