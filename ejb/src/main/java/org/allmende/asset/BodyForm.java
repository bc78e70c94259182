package org.allmende.asset;

/**
 * What a voluntary or community body is in law, as far as assets depend on it. Source: S.I. 2012/2421 reg 5(1); its reg 12
 * lets fewer of them be treated as bidders than may nominate.
 */
public enum BodyForm {
    /** Designated under section 61F of the Town and Country Planning Act 1990; may nominate, may not be treated as a bidder. */
    NEIGHBOURHOOD_FORUM("a", false, false),
    PARISH_COUNCIL("b", false, false),
    /** At least 21 individuals as members, no surplus to members; may nominate, may not be treated as a bidder. */
    UNINCORPORATED("c", true, false),
    CHARITY("d", false, true),
    /** That distributes no surplus to its members. */
    COMPANY_BY_GUARANTEE("e", true, true),
    /** Industrial and provident society: a co-operative or community benefit society that distributes no surplus. */
    SOCIETY("f", true, true),
    COMMUNITY_INTEREST_COMPANY("g", false, true);

    private final String letter;
    private final boolean surplusCounts;
    private final boolean mayBid;

    BodyForm(String letter, boolean surplusCounts, boolean mayBid) {
        this.letter = letter;
        this.surplusCounts = surplusCounts;
        this.mayBid = mayBid;
    }

    /** Where it is written. */
    public String law() {
        return "S.I. 2012/2421 reg 5(1)(" + letter + ")";
    }

    /** Whether its surplus must not go to members, and must be applied for the area: regs 4(1)(b), 5(1)(c), (e), (f). */
    public boolean surplusCounts() {
        return surplusCounts;
    }

    /** Whether such a body can be a community interest group: reg 12(b)(i). A parish council is one by reg 12(a). */
    public boolean mayBid() {
        return mayBid;
    }

    /** Key of the name in the message bundles. */
    public String messageKey() {
        return "asset.form." + name();
    }
}
