package org.allmende.mutual.plan;

/** What a business case is about, in the order in which one reads it. */
public enum PlanSection {
    /** Why anything should change. */
    NEED,
    /** What will be done, and for whom. */
    SERVICE,
    /** Who does it: staff, skills, volunteers. */
    PEOPLE,
    /** Where money comes from and goes to, in words beside the cash flow. */
    MONEY,
    /** What may go wrong, and what is done then. */
    RISKS,
    /** Who decides, and who watches. */
    GOVERNANCE
}
