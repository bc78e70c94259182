package org.allmende.register.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ImportStatus;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A file of areas that a council checks first and then publishes as a whole: with one faulty feature nothing is written.
 *
 * <p>Errors: {@code IMPORT_STEP_NOT_POSSIBLE(from, to)}, {@code AREA_IMPORT_FAULTY(number of features)}, {@code
 * AREA_IMPORT_EMPTY}, {@code AREA_SOURCE_MISSING(most)}.
 */
@Entity
@Table(name = "area_import")
public class AreaImport {

    static final int LONGEST_SOURCE = 300;

    @Id
    private UUID id;

    @Column(name = "council_id")
    private UUID council;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "feature_count")
    private int features;

    @Column(name = "faulty_count")
    private int faulty;

    private @Nullable String source;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AreaImport() {}

    AreaImport(OrganisationId council, String officer, Instant now) {
        this.id = Ids.next();
        this.council = council.value();
        this.status = ImportStatus.OPEN;
        this.startedAt = now;
        this.startedBy = officer;
    }

    void checked(String file, int read, int withFault) {
        status = status.to(ImportStatus.CHECKED);
        fileName = file;
        features = read;
        faulty = withFault;
    }

    void publish(String from, Instant now) {
        status = status.to(ImportStatus.PUBLISHED);
        if (faulty > 0) {
            throw new DomainProblem("AREA_IMPORT_FAULTY", faulty);
        }
        if (features == 0) {
            throw new DomainProblem("AREA_IMPORT_EMPTY");
        }
        String named = from.strip();
        if (named.isEmpty() || named.length() > LONGEST_SOURCE) {
            throw new DomainProblem("AREA_SOURCE_MISSING", LONGEST_SOURCE);
        }
        source = named;
        endedAt = now;
    }

    void discard(Instant now) {
        status = status.to(ImportStatus.DISCARDED);
        endedAt = now;
    }

    public AreaImportId id() {
        return new AreaImportId(id);
    }

    public OrganisationId council() {
        return new OrganisationId(council);
    }

    public ImportStatus status() {
        return status;
    }

    /** Of the file that was checked. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    public int features() {
        return features;
    }

    /** Features with a fault; with any, nothing is published. */
    public int faulty() {
        return faulty;
    }

    /** Where the shapes come from; empty before they are published. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** Whether it may be written as it is. */
    public boolean isPublishable() {
        return status == ImportStatus.CHECKED && faulty == 0 && features > 0;
    }
}
