package org.allmende.opendata;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/** The merge rules that a release schema declares itself; items without an id make a list that is replaced as a whole. */
final class SchemaRules {

    private static final int DEEPEST = 12;

    final Set<String> omitted = new HashSet<>();
    final Set<String> whole = new HashSet<>();
    private final JsonObject schema;

    SchemaRules(JsonObject schema) {
        this.schema = schema;
        walk(schema, "", 0);
    }

    MergeRules rules() {
        return new MergeRules(omitted::contains, whole::contains);
    }

    private void walk(JsonObject declared, String path, int depth) {
        JsonObject field = resolved(declared);
        if (isTrue(declared, "omitWhenMerged") || isTrue(field, "omitWhenMerged")) {
            omitted.add(path);
        }
        JsonValue items = field.get("items");
        if (items instanceof JsonObject item) {
            boolean withId = resolved(item).containsKey("properties")
                    && resolved(item).getJsonObject("properties").containsKey("id")
                    && !isMixed(item);
            if (isTrue(declared, "wholeListMerge") || !withId) {
                whole.add(path);
            }
            below(resolved(item), path, depth);
        }
        below(field, path, depth);
    }

    private void below(JsonObject field, String path, int depth) {
        if (depth < DEEPEST && field.get("properties") instanceof JsonObject properties) {
            properties.forEach(
                    (name, value) -> walk(value.asJsonObject(), path.isEmpty() ? name : path + "/" + name, depth + 1));
        }
    }

    private JsonObject resolved(JsonObject field) {
        String reference = field.getString("$ref", "");
        return reference.startsWith("#/definitions/")
                ? schema.getJsonObject("definitions").getJsonObject(reference.substring("#/definitions/".length()))
                : field;
    }

    private static boolean isMixed(JsonObject item) {
        return item.get("type") instanceof JsonArray types
                && types.getValuesAs(JsonString.class).stream()
                        .anyMatch(type -> type.getString().equals("string"));
    }

    private static boolean isTrue(JsonObject field, String name) {
        return JsonValue.TRUE.equals(field.get(name));
    }
}
