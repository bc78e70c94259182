package org.allmende.document;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.allmende.sealing.ContentKey;
import org.jspecify.annotations.Nullable;

/** A file's own key with what it seals: the description and the blocks, each bound to its place. */
record DocumentKey(DocumentId document, ContentKey key) {

    byte[] describe(String name, String mediaType, @Nullable String sha256) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("name", name).add("mediaType", mediaType);
        if (sha256 != null) {
            json.add("sha256", sha256);
        }
        return key.seal(json.build().toString().getBytes(StandardCharsets.UTF_8), about("description"));
    }

    DocumentView view(Document file) {
        byte[] plain = key.open(file.description(), about("description"));
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(plain))) {
            JsonObject json = reader.readObject();
            return new DocumentView(
                    document,
                    file.subject(),
                    json.getString("name"),
                    json.getString("mediaType"),
                    file.size(),
                    file.received(),
                    json.getString("sha256", null),
                    file.storedAt().orElse(null));
        }
    }

    byte[] sealBlock(byte[] plain, int number) {
        return key.seal(plain, about("block:" + number));
    }

    byte[] openBlock(byte[] sealed, int number) {
        return key.open(sealed, about("block:" + number));
    }

    private String about(String part) {
        return "document:" + document.value() + ":" + part;
    }
}
