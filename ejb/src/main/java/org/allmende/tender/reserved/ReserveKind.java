package org.allmende.tender.reserved;

/** The suppliers to whom a competitive flexible procedure may be reserved. Read in the primary text. */
public enum ReserveKind {
    /** Public service mutuals that have had no comparable contract for a while. */
    PUBLIC_SERVICE_MUTUALS("Procurement Act 2023 s.33"),
    /** Organisations that employ disabled or disadvantaged people. */
    SUPPORTED_EMPLOYMENT("Procurement Act 2023 s.32");

    private final String law;

    ReserveKind(String law) {
        this.law = law;
    }

    public String law() {
        return law;
    }

    /** Key of the name in the message bundles. */
    public String messageKey() {
        return "way.reserve." + name();
    }
}
