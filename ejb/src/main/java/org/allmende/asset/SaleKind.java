package org.allmende.asset;

/** To whom, or how, listed land is disposed of; it decides when that is lawful and whether the entry goes. */
public enum SaleKind {
    /** To a community interest group: at any time in the protected period (S.I. 2012/2421 reg 13(1)). */
    TO_GROUP("S.I. 2012/2421 reg 13(1)"),
    /** To anybody: after the moratorium, within the protected period (Localism Act 2011 s.95(1)-(4)). */
    ON_THE_MARKET("Localism Act 2011 s.95(1)"),
    /** A gift, an inheritance, a sale with the going business and the like; the land stays listed (s.95(5), reg 2(b)). */
    EXEMPT("Localism Act 2011 s.95(5)");

    private final String law;

    SaleKind(String law) {
        this.law = law;
    }

    public String law() {
        return law;
    }

    /** Key of the kind in plain words. */
    public String messageKey() {
        return "asset.sale." + name();
    }
}
