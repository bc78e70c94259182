package org.allmende.register.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.register.ServiceId;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;

/**
 * A version of a service's data pack: what an answer has added, with its files. Never changes, and stays readable when the next
 * one comes.
 *
 * <p>Errors: {@code DATA_CHANGED_LENGTH(least, most)}.
 */
@Entity
@Table(name = "data_pack_version")
public class DataPackVersion {

    @Id
    private UUID id;

    @Column(name = "service_id")
    private UUID service;

    private int number;

    @Column(name = "request_id")
    private UUID request;

    private String changed;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by_name")
    private String publishedByName;

    @SuppressWarnings("NullAway.Init")
    protected DataPackVersion() {}

    DataPackVersion(DataRequest answered, int number, String changed, String officer, Instant now) {
        this.id = Ids.next();
        this.service = answered.service().value();
        this.number = number;
        this.request = answered.id().value();
        this.changed = TextLength.within("DATA_CHANGED_LENGTH", changed, DataRequest.SHORTEST, DataRequest.LONGEST);
        this.publishedAt = now;
        this.publishedByName = officer;
    }

    public DataPackVersionId id() {
        return new DataPackVersionId(id);
    }

    public ServiceId service() {
        return new ServiceId(service);
    }

    /** Counts from 1 for each service. */
    public int number() {
        return number;
    }

    /** The request that it answers. */
    public DataRequestId request() {
        return new DataRequestId(request);
    }

    /** What it has that the one before had not. */
    public String changed() {
        return changed;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The officer's name. */
    public String publishedByName() {
        return publishedByName;
    }
}
