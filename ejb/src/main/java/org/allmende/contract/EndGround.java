package org.allmende.contract;

/**
 * How a contract ends, and by what. "Termination" includes discharge, expiry and termination by a party (Procurement Act 2023 s.80(3)); the
 * three implied grounds are those of s.78(2). Read in the primary text.
 */
public enum EndGround {
    /** Every milestone is settled. */
    PERFORMANCE("Procurement Act 2023 s.80(3)(a)"),
    /** The term is over, and with it the time to report what falls due at its end. */
    EXPIRY("Procurement Act 2023 s.80(3)(b)"),
    /** Both sides agree to end it: discharge. */
    AGREEMENT("Procurement Act 2023 s.80(3)(a)"),
    /** One side has given the notice that a break clause asks for. */
    BREAK("Procurement Act 2023 s.80(3)(c)"),
    /** A missed milestone was not put right. */
    BREACH("Procurement Act 2023 s.80(3)(c)"),
    /** It was awarded or modified in material breach of the Act. */
    UNLAWFUL_AWARD("Procurement Act 2023 s.78(2)(a)"),
    /** The provider has become an excluded or excludable supplier since the award. */
    EXCLUDED_SUPPLIER("Procurement Act 2023 s.78(2)(b)"),
    /** A subcontractor is an excluded or excludable supplier, and the conditions of s.78(3)-(6) are met. */
    EXCLUDED_SUBCONTRACTOR("Procurement Act 2023 s.78(2)(c), (3)-(6)");

    private final String law;

    EndGround(String law) {
        this.law = law;
    }

    public String law() {
        return law;
    }

    /** Whether people bring it about, not time or performance. */
    public boolean isDecided() {
        return this != PERFORMANCE && this != EXPIRY;
    }

    /** Whether it is a term implied by law in every public contract (s.78(1)). */
    public boolean isImplied() {
        return ordinal() >= UNLAWFUL_AWARD.ordinal();
    }

    /** Whether the provider is heard before it is decided: by law for an implied ground (s.78(7)), by the portal's own rule for a breach. */
    public boolean isHeard() {
        return ordinal() >= BREACH.ordinal();
    }

    public String messageKey() {
        return "contract.end." + name();
    }
}
