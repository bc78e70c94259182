package org.allmende.bid.pack;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form that machines read: one JSON object in a {@code script} element of its own. It is found by its id and read as
 * data; nothing of the form is run or shown.
 *
 * <p>Errors: {@code BID_PACK_DAMAGED}, {@code BID_PACK_FORMAT(format)}.
 */
public final class PackFormJson {

    /** The id of the element that holds it. */
    public static final String ELEMENT = "allmende-bid";

    private static final String FORMAT = "allmende-bid-pack/1";
    /** With its less-than sign, which browsers never leave in what was typed. */
    private static final String MARK = "<script type=\"application/json\" id=\"" + ELEMENT + "\">";

    private static final String END = "</script";

    private PackFormJson() {}

    /** Safe within the element: no less-than sign stands in it. */
    public static String write(PackForm form) {
        return identity(form)
                .add("base", texts(form.base()))
                .add("typed", texts(form.typed()))
                .build()
                .toString()
                .replace("<", "\\u003c");
    }

    /** Which bid, which version, which files, without a word of what it says. */
    public static String writeIdentity(PackForm form) {
        return identity(form).build().toString();
    }

    private static JsonObjectBuilder identity(PackForm form) {
        JsonArrayBuilder files = JSON.createArrayBuilder();
        form.files()
                .forEach(file -> files.add(JSON.createObjectBuilder()
                        .add("id", file.id().toString())
                        .add("name", file.name())
                        .add("size", file.size())
                        .add("sha256", file.sha256())));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("bid", form.bid())
                .add("tender", form.tender())
                .add("tenderVersion", form.tenderVersion())
                .add("exportedAt", form.exportedAt().toString())
                .add("language", form.language())
                .add("fingerprint", form.fingerprint())
                .add("files", files);
        if (form.savedAt() != null) {
            json.add("savedAt", form.savedAt().toString());
        }
        return json;
    }

    private static JsonObjectBuilder texts(Map<PackKey, String> fields) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        Map<String, String> named = new LinkedHashMap<>();
        fields.forEach((key, says) -> named.put(key.toString(), says));
        named.keySet().stream().sorted().forEach(key -> json.add(key, named.get(key)));
        return json;
    }

    /** Whether a page is a form at all, whatever became of it. */
    static boolean isForm(String page) {
        return page.contains(MARK);
    }

    static PackForm read(String page) {
        int mark = page.indexOf(MARK);
        int end = mark < 0 ? -1 : page.indexOf(END, mark + MARK.length());
        if (end < 0) {
            throw new DomainProblem("BID_PACK_DAMAGED");
        }
        return readObject(page.substring(mark + MARK.length(), end));
    }

    static PackForm readObject(String written) {
        try (JsonReader reader = JSON.createReader(new StringReader(written))) {
            JsonObject json = reader.readObject();
            if (!FORMAT.equals(json.getString("format"))) {
                throw new DomainProblem("BID_PACK_FORMAT", json.getString("format"));
            }
            PackForm form = form(json);
            if (!form.fingerprint().equals(json.getString("fingerprint"))) {
                throw new DomainProblem("BID_PACK_DAMAGED");
            }
            return form;
        } catch (DomainProblem problem) {
            throw problem;
        } catch (RuntimeException unreadable) {
            // whatever a stranger's JSON lacks, is too deep or is of another type
            throw new DomainProblem("BID_PACK_DAMAGED");
        }
    }

    private static PackForm form(JsonObject json) {
        List<PackFile> files = json.getJsonArray("files").stream()
                .map(JsonValue::asJsonObject)
                .map(file -> new PackFile(
                        UUID.fromString(file.getString("id")),
                        file.getString("name"),
                        file.getJsonNumber("size").longValueExact(),
                        file.getString("sha256")))
                .toList();
        return new PackForm(
                json.getString("bid"),
                json.getString("tender"),
                json.getInt("tenderVersion"),
                Instant.parse(json.getString("exportedAt")),
                json.getString("language"),
                fields(json.getJsonObject("base")),
                files,
                fields(json.getJsonObject("typed")),
                instant(json.getString("savedAt", "")));
    }

    private static @Nullable Instant instant(String written) {
        return written.isEmpty() ? null : Instant.parse(written);
    }

    /** Fields that this version of the portal does not know are passed over. */
    private static Map<PackKey, String> fields(JsonObject json) {
        Map<PackKey, String> fields = new HashMap<>();
        json.forEach(
                (name, says) -> PackKey.read(name).ifPresent(key -> fields.put(key, ((JsonString) says).getString())));
        return fields;
    }
}
