package org.allmende.asset;

/** Why an entry goes before its five years are over. */
public enum RemovalReason {
    /** A relevant disposal that the Act does not exempt. */
    SOLD("S.I. 2012/2421 reg 2(b)"),
    /** An appeal against the listing has succeeded. */
    APPEAL("S.I. 2012/2421 reg 2(c)(i)"),
    /** The council no longer considers it to be of community value. */
    NO_LONGER_OF_VALUE("S.I. 2012/2421 reg 2(c)(ii)");

    private final String law;

    RemovalReason(String law) {
        this.law = law;
    }

    public String law() {
        return law;
    }

    /** Key of the reason in plain words. */
    public String messageKey() {
        return "asset.removal." + name();
    }
}
