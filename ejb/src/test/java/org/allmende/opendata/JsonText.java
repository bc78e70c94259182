package org.allmende.opendata;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** Reads JSON for tests; single quotes may stand for double ones. */
final class JsonText {

    private JsonText() {}

    static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static JsonArray array(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    static JsonObject quoted(String text) {
        return object(text.replace('\'', '"'));
    }
}
