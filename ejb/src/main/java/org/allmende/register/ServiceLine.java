package org.allmende.register;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file of services.
 *
 * @param number of the line in the file, the head being 1
 * @param key the council's own number of the service; empty where the line has none
 * @param facts what it says; null: it has a fault
 * @param fault what is wrong with it; null: nothing
 */
public record ServiceLine(
        long number,
        String key,
        @Nullable ServiceFacts facts,
        @Nullable Fault fault) {

    /**
     * What is wrong with a line.
     *
     * @param column name in the head of the file; empty: the line as a whole
     * @param code of the problem, as if it had been typed into a form
     */
    public record Fault(String column, String code, Object... arguments) {}
}
