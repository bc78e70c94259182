package org.allmende.opendata;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** Builds an object of a release. What is missing or empty is left out: OCDS wants no empty strings, objects or arrays. */
final class Fields {

    private final JsonObjectBuilder object = JSON.createObjectBuilder();

    Fields text(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            object.add(name, value.strip());
        }
        return this;
    }

    Fields text(String name, Optional<String> value) {
        return text(name, value.orElse(null));
    }

    Fields number(String name, BigDecimal value) {
        object.add(name, value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value.stripTrailingZeros());
        return this;
    }

    Fields number(String name, long value) {
        object.add(name, value);
        return this;
    }

    Fields flag(String name, boolean value) {
        object.add(name, value);
        return this;
    }

    /** With the offset that London has at that instant. */
    Fields at(String name, @Nullable Instant value) {
        return value == null ? this : text(name, iso(value));
    }

    Fields at(String name, Optional<Instant> value) {
        return at(name, value.orElse(null));
    }

    /** The last second of the day in London. */
    Fields endOf(String name, @Nullable LocalDate day) {
        return day == null ? this : at(name, London.endOf(day).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The first second of the day in London. */
    Fields startOf(String name, @Nullable LocalDate day) {
        return day == null ? this : at(name, London.startOf(day));
    }

    Fields money(String name, Money value) {
        return object(
                name,
                new Fields()
                        .number("amount", value.amount())
                        .text("currency", value.currency().name())
                        .build());
    }

    Fields object(String name, JsonObject value) {
        if (!value.isEmpty()) {
            object.add(name, value);
        }
        return this;
    }

    Fields list(String name, Collection<? extends JsonValue> values) {
        if (!values.isEmpty()) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(array::add);
            object.add(name, array);
        }
        return this;
    }

    Fields words(String name, Collection<String> values) {
        return list(name, values.stream().map(JSON::createValue).toList());
    }

    Fields all(JsonObject values) {
        values.forEach(object::add);
        return this;
    }

    JsonObject build() {
        return object.build();
    }

    static String iso(Instant value) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                value.atZone(London.ZONE).toOffsetDateTime());
    }
}
