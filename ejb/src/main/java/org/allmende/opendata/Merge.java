package org.allmende.opendata;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The merge of OCDS 1.1: releases of one case, in the order of their dates, become one compiled release. A later value
 * replaces an earlier one, null removes it; objects are merged field by field, items of a list by their {@code id}; other
 * lists are replaced as a whole.
 */
final class Merge {

    private final MergeRules rules;

    Merge(MergeRules rules) {
        this.rules = rules;
    }

    /** @param releases of one ocid, at least one */
    JsonObject compile(List<JsonObject> releases) {
        Branch compiled = new Branch();
        String ocid = "";
        String date = "";
        for (JsonObject release : sorted(releases)) {
            ocid = release.getString("ocid");
            date = release.getString("date");
            merge(compiled, release, "");
        }
        compiled.put("ocid", JSON.createValue(ocid));
        compiled.put("id", JSON.createValue(ocid + "-" + date));
        compiled.put("date", JSON.createValue(date));
        compiled.put("tag", JSON.createArrayBuilder().add("compiled").build());
        return compiled.json();
    }

    private static List<JsonObject> sorted(List<JsonObject> releases) {
        return releases.stream()
                .sorted(Comparator.comparing(release ->
                        OffsetDateTime.parse(release.getString("date")).toInstant()))
                .toList();
    }

    private void merge(Branch target, JsonObject source, String path) {
        source.forEach((name, value) -> {
            String below = path.isEmpty() ? name : path + "/" + name;
            if (!isLeftOut(below)) {
                target.set(name, merged(target.get(name), value, below));
            }
        });
    }

    private boolean isLeftOut(String path) {
        return rules.omitted().test(path) || path.equals("tag");
    }

    /** What stands after this value: a branch, a list or a value; null for nothing. */
    private @Nullable Object merged(@Nullable Object before, JsonValue value, String path) {
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonObject object) {
            Branch branch = before instanceof Branch already ? already : new Branch();
            merge(branch, object, path);
            return branch.isEmpty() ? null : branch;
        }
        if (value instanceof JsonArray array && isMergedById(array, path)) {
            Items items = before instanceof Items already ? already : new Items();
            array.getValuesAs(JsonObject.class).forEach(item -> merge(items.of(item), item, path));
            return items.isEmpty() ? null : items;
        }
        return value;
    }

    private boolean isMergedById(JsonArray array, String path) {
        return !rules.whole().test(path) && array.stream().allMatch(JsonObject.class::isInstance);
    }

    /** An object in the making. */
    private static final class Branch extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        void set(String name, @Nullable Object value) {
            if (value == null) {
                remove(name);
            } else {
                put(name, value);
            }
        }

        JsonObject json() {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            forEach((name, value) -> object.add(name, Merge.json(value)));
            return object.build();
        }
    }

    /** A list in the making, its items by id; an item without one equals no other. */
    private static final class Items {
        private final Map<Object, Branch> byId = new LinkedHashMap<>();

        Branch of(JsonObject item) {
            JsonValue id = item.get("id");
            return byId.computeIfAbsent(id == null ? new Object() : id, key -> new Branch());
        }

        boolean isEmpty() {
            return byId.isEmpty();
        }

        JsonArray json() {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            byId.values().forEach(item -> array.add(item.json()));
            return array.build();
        }
    }

    private static JsonValue json(Object node) {
        if (node instanceof Branch branch) {
            return branch.json();
        }
        return node instanceof Items items ? items.json() : (JsonValue) node;
    }
}
