package org.allmende.bid;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.allmende.sealing.ContentKey;

/**
 * Everything that is sealed of one version: what the bid says and the keys of its files. A random salt makes its fingerprint
 * say nothing about the content, not even whether a guess of the price is right.
 *
 * @param keys the files' own keys by document
 */
record Manifest(UUID bid, int version, String salt, BidContent content, Map<UUID, byte[]> keys) {

    static Manifest of(Bid bid, BidContent content, Map<UUID, byte[]> keys) {
        String salt = Base64.getEncoder().encodeToString(ContentKey.fresh().bytes());
        return new Manifest(bid.id().value(), bid.sealedVersion(), salt, content, keys);
    }

    byte[] bytes() {
        JsonObjectBuilder wrapped = JSON.createObjectBuilder();
        keys.forEach((id, key) -> wrapped.add(id.toString(), Base64.getEncoder().encodeToString(key)));
        return JSON.createObjectBuilder()
                .add("bid", bid.toString())
                .add("version", version)
                .add("salt", salt)
                .add("content", BidContentJson.write(content))
                .add("keys", wrapped)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static Manifest read(byte[] bytes) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            JsonObject wrapped = json.getJsonObject("keys");
            Map<UUID, byte[]> keys = new TreeMap<>();
            wrapped.keySet()
                    .forEach(id ->
                            keys.put(UUID.fromString(id), Base64.getDecoder().decode(wrapped.getString(id))));
            return new Manifest(
                    UUID.fromString(json.getString("bid")),
                    json.getInt("version"),
                    json.getString("salt"),
                    BidContentJson.read(json.getJsonObject("content")),
                    keys);
        }
    }
}
