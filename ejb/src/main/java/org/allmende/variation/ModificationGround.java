package org.allmende.variation;

/** By what the law allows a change of a contract (Procurement Act 2023 s.74 and Schedule 8, read in the primary text). */
public enum ModificationGround {
    /** Unambiguously provided for in the contract as awarded and in the tender or transparency notice. */
    PROVIDED_FOR("Procurement Act 2023 Sch 8 para 1", false),
    /** A direct award could be made for extreme and unavoidable urgency, or to protect life. */
    URGENCY("Procurement Act 2023 Sch 8 paras 2-3", false),
    /** Circumstances that could not reasonably have been foreseen before the award. */
    UNFORESEEABLE("Procurement Act 2023 Sch 8 para 4", true),
    /** A risk that the tender notice named has materialised. */
    KNOWN_RISK("Procurement Act 2023 Sch 8 paras 5-7", true),
    /** Additional services that another supplier could only deliver incompatibly. */
    ADDITIONAL("Procurement Act 2023 Sch 8 para 8", true),
    /** Not a substantial modification. */
    NOT_SUBSTANTIAL("Procurement Act 2023 s.74(1)(b), (3)", false),
    /** A below-threshold modification. */
    BELOW_THRESHOLD("Procurement Act 2023 s.74(1)(c), (4)", false),
    /** A light touch contract may be changed without further ground. */
    LIGHT_TOUCH("Procurement Act 2023 s.74(2)", false),
    /** Neither a public contract nor one that becomes it by the change. */
    OUTSIDE("Procurement Act 2023 s.74(1)", false);

    private final String law;
    private final boolean halfMoreAtMost;

    ModificationGround(String law, boolean halfMoreAtMost) {
        this.law = law;
        this.halfMoreAtMost = halfMoreAtMost;
    }

    public String law() {
        return law;
    }

    /** Whether the change may raise the estimated value by no more than 50 per cent. */
    boolean isHalfMoreAtMost() {
        return halfMoreAtMost;
    }

    /** Whether a paragraph of Schedule 8 gives it. */
    public boolean isScheduled() {
        return ordinal() <= ADDITIONAL.ordinal();
    }

    public String messageKey() {
        return "variation.ground." + name();
    }
}
