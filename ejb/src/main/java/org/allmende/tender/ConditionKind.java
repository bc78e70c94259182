package org.allmende.tender;

/** What a condition of participation ensures that suppliers have (Procurement Act 2023 s.22(1)); the law knows no third. */
public enum ConditionKind {
    /** s.22(1)(a). */
    LEGAL_AND_FINANCIAL_CAPACITY,
    /** s.22(1)(b). */
    TECHNICAL_ABILITY
}
