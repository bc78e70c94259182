package org.allmende.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one matter from challenge to outcome. Expression of interest, tender, award, contract and payments share
 * one; it carries the Open Contracting id (OCDS 1.1.5, {@code ocid}).
 */
@Entity
@Table(name = "case_file")
public class CaseFile {

    @Id
    private UUID id;

    private String ocid;

    private String title;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "service_id")
    private @Nullable UUID service;

    @Column(name = "opened_at")
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    CaseFile(String ocidPrefix, String title, OrganisationId council, @Nullable UUID service, Instant now) {
        this.id = Ids.next();
        this.ocid = ocidPrefix + "-" + id;
        this.title = title;
        this.council = council.value();
        this.service = service;
        this.openedAt = now;
    }

    public CaseId id() {
        return new CaseId(id);
    }

    public String ocid() {
        return ocid;
    }

    public String title() {
        return title;
    }

    public OrganisationId council() {
        return new OrganisationId(council);
    }

    /** The service that the case is about, if it has one yet. */
    public Optional<UUID> service() {
        return Optional.ofNullable(service);
    }

    public Instant openedAt() {
        return openedAt;
    }
}
