package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Reads what a request says and refuses by name what cannot be read. */
final class ToolInput {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    private ToolInput() {}

    static LocalDate day(String name, @Nullable String value) {
        if (value != null && DAY.matcher(value).matches()) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw unreadable("TOOL_DAY_UNREADABLE", name, value);
            }
        }
        throw unreadable("TOOL_DAY_UNREADABLE", name, value);
    }

    static int number(String name, @Nullable String value) {
        if (value == null || !NUMBER.matcher(value).matches()) {
            throw unreadable("TOOL_NUMBER_UNREADABLE", name, value);
        }
        return Integer.parseInt(value);
    }

    /** One of the constants, named by a word of the request; the words are the first parts of the constants' names. */
    static <E extends Enum<E>> E choice(String name, @Nullable String value, E[] choices, WordOf<E> word) {
        return Arrays.stream(choices)
                .filter(choice -> word.of(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> new DomainProblem(
                        "TOOL_CHOICE_UNKNOWN",
                        name,
                        shown(value),
                        Arrays.stream(choices).map(word::of).collect(Collectors.joining(", "))));
    }

    /** The word by which a request names a constant. */
    interface WordOf<E> {
        String of(E choice);
    }

    static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    static BigDecimal decimal(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString text
                && DECIMAL.matcher(text.getString()).matches()) {
            return new BigDecimal(text.getString());
        }
        throw new DomainProblem("TOOL_DECIMAL_UNREADABLE", name, shown(value == null ? null : value.toString()));
    }

    /** The object that the bytes are; {@code TOOL_BODY_UNREADABLE} for anything else. */
    static JsonObject object(byte[] json) {
        try (var reader = JSON.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new DomainProblem("TOOL_BODY_UNREADABLE", "{ }");
        }
    }

    static String text(JsonObject object, String name) {
        if (object.get(name) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw new DomainProblem("TOOL_BODY_UNREADABLE", name);
    }

    private static DomainProblem unreadable(String code, String name, @Nullable String value) {
        return new DomainProblem(code, name, shown(value));
    }

    private static String shown(@Nullable String value) {
        String text = value == null ? "" : value;
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
