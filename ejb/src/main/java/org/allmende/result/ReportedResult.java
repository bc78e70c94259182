package org.allmende.result;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of a file of results without a fault of its own.
 *
 * @param line in which it begins, the head being 1
 * @param metric its number in the contract, from 1
 * @param key the provider's own key of the result
 * @param person the provider's own key of the person: never stored, never logged
 * @param quantity more than 0, in the metric's unit
 * @param group need group; empty for none
 */
record ReportedResult(
        long line,
        int metric,
        String key,
        String person,
        LocalDate day,
        BigDecimal quantity,
        String group,
        ResultKind kind) {

    /** Without the key of the person, so that no log has it. */
    @Override
    public String toString() {
        return "ReportedResult[line=" + line + ", metric=" + metric + ", key=" + key + "]";
    }
}
