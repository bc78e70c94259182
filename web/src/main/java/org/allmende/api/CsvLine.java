package org.allmende.api;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/** A line of a table for spreadsheets, by RFC 4180. */
final class CsvLine {

    private CsvLine() {}

    /** The cells, empty for null; one that a spreadsheet would take for a formula is text all the same. */
    static String of(Collection<?> cells) {
        return cells.stream().map(cell -> cell(Objects.toString(cell, ""))).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
