package org.allmende.cashflow;

/** How well it goes: a percentage on the planned outcomes of every milestone; costs stay. */
public enum CashCase {
    LOW,
    EXPECTED,
    HIGH
}
