package org.allmende.performance.impact;

/** What is compared before and after a transfer: the open question of community contracting. */
public enum TransferAspect {
    PRICE,
    QUALITY,
    REACH,
    STAFF;

    public String messageKey() {
        return "impact.aspect." + name();
    }
}
