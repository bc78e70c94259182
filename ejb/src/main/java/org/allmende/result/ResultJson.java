package org.allmende.result;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.allmende.shared.CsvFile;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.TableRows;

/**
 * Results as JSON: an array of flat objects with the names of {@link ResultColumn}, texts or numbers, read piece by piece as the lines of a
 * table. The first object is line 2, as in a table with a head.
 *
 * <p>Errors: {@code RESULTS_JSON(line)}, {@code IMPORT_COLUMN_UNKNOWN(name, all names)}.
 */
final class ResultJson {

    private ResultJson() {}

    /** Whether these first bytes, after white space, begin an array; no head of a table does. */
    static boolean begins(byte[] first) {
        return new String(first, StandardCharsets.UTF_8).strip().startsWith("[");
    }

    static void read(InputStream json, TableRows rows) {
        rows.head(ResultColumn.heads());
        long line = 1;
        try (JsonParser parser = JSON.createParser(json)) {
            require(parser.hasNext() && parser.next() == JsonParser.Event.START_ARRAY, line);
            for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
                line++;
                require(event == JsonParser.Event.START_OBJECT, line);
                rows.line(line, fields(parser, line));
            }
        } catch (JsonException | IllegalStateException | NoSuchElementException broken) {
            throw new DomainProblem("RESULTS_JSON", line);
        }
    }

    private static List<String> fields(JsonParser parser, long line) {
        Map<ResultColumn, String> fields = new EnumMap<>(ResultColumn.class);
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            require(event == JsonParser.Event.KEY_NAME, line);
            String name = parser.getString().toLowerCase(Locale.ROOT);
            if (!ResultColumn.heads().contains(name)) {
                throw new DomainProblem(
                        "IMPORT_COLUMN_UNKNOWN", CsvFile.shortened(name), String.join(", ", ResultColumn.heads()));
            }
            String value = value(parser, line);
            require(fields.put(ResultColumn.valueOf(name.toUpperCase(Locale.ROOT)), value) == null, line);
        }
        List<String> all = new ArrayList<>();
        for (ResultColumn column : ResultColumn.values()) {
            all.add(fields.getOrDefault(column, ""));
        }
        return all;
    }

    private static String value(JsonParser parser, long line) {
        return switch (parser.next()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> parser.getBigDecimal().toPlainString();
            case VALUE_NULL -> "";
            default -> throw new DomainProblem("RESULTS_JSON", line);
        };
    }

    private static void require(boolean holds, long line) {
        if (!holds) {
            throw new DomainProblem("RESULTS_JSON", line);
        }
    }
}
