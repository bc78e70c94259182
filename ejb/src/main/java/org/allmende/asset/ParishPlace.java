package org.allmende.asset;

/** Where an asset lies, as a parish council sees it: Localism Act 2011 s.89(2)(b)(i), S.I. 2012/2421 reg 4(2). */
public enum ParishPlace {
    /** In its own area. */
    OWN_AREA,
    /** In the area of a parish council whose boundary it shares. */
    NEIGHBOURING_PARISH,
    /** In no parish, in the area of the district that it belongs to or borders. */
    UNPARISHED,
    /** Anywhere else. */
    ELSEWHERE;

    /** Key of the name in the message bundles. */
    public String messageKey() {
        return "asset.place." + name();
    }
}
