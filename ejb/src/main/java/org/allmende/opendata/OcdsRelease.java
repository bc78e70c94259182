package org.allmende.opendata;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published release. Never changed: what was wrong is put right by a later one. */
@Entity
@Table(name = "ocds_release")
public class OcdsRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "release_id")
    private String releaseId;

    @Column
    private String ocid;

    @Column
    private String tag;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column
    private String body;

    @SuppressWarnings("NullAway.Init")
    protected OcdsRelease() {}

    OcdsRelease(JsonObject release, Instant releasedAt) {
        this.releaseId = release.getString("id");
        this.ocid = release.getString("ocid");
        this.tag = String.join(
                ",",
                release.getJsonArray("tag").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
        this.releasedAt = releasedAt;
        this.body = release.toString();
    }

    public String releaseId() {
        return releaseId;
    }

    public String ocid() {
        return ocid;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    /** The release as it was published. */
    public JsonObject json() {
        try (var reader = JSON.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
