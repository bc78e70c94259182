package org.allmende.tender;

/** Whether the council has engaged with the market before the tender notice (Procurement Act 2023 ss.16, 17(1)). */
public enum Engaged {
    NO,
    /** With a preliminary market engagement notice. */
    NOTICED,
    /** Without one; the tender notice gives the reasons. */
    UNNOTICED
}
