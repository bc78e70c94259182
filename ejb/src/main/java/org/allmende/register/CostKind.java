package org.allmende.register;

/** What the money for a service is spent on. */
public enum CostKind {
    /** Pay, pensions and national insurance of the people employed in it. */
    STAFF,
    /** Rent, energy, repairs, cleaning. */
    PREMISES,
    /** Materials, vehicles, equipment. */
    SUPPLIES,
    /** What a supplier is paid under a contract. */
    CONTRACT,
    /** The share of the council's central services. */
    CENTRAL,
    /** All else, and what is not broken down. */
    OTHER;

    public String messageKey() {
        return "services.cost." + name();
    }
}
