package org.allmende.mutual.plan;

/** How well it goes: a percentage on all income, costs stay. */
public enum CashCase {
    LOW,
    EXPECTED,
    HIGH
}
