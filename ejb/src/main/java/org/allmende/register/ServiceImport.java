package org.allmende.register;

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
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A file of services that a council checks first and then publishes as a whole: with one faulty line nothing is written.
 *
 * <p>Errors: {@code IMPORT_STEP_NOT_POSSIBLE(from, to)}, {@code IMPORT_FAULTY(number of lines)}, {@code IMPORT_EMPTY}.
 */
@Entity
@Table(name = "service_import")
public class ServiceImport {

    @Id
    private UUID id;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    @Column(name = "file_name")
    private @Nullable String fileName;

    private @Nullable String sha256;

    @Column(name = "line_count")
    private int lines;

    @Column(name = "new_count")
    private int fresh;

    @Column(name = "changed_count")
    private int changed;

    @Column(name = "faulty_count")
    private int faulty;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ServiceImport() {}

    ServiceImport(OrganisationId council, String officer, Instant now) {
        this.id = Ids.next();
        this.council = council.value();
        this.startedAt = now;
        this.startedBy = officer;
        this.status = ImportStatus.OPEN;
    }

    /**
     * What the lines of a file would do.
     *
     * @param lines all of them
     * @param fresh services that are not in the register yet
     * @param changed services that are there and would change
     * @param faulty lines with a fault
     */
    public record Counts(int lines, int fresh, int changed, int faulty) {

        /** Services that are there and say the same already. */
        public int same() {
            return lines - fresh - changed - faulty;
        }
    }

    void checked(String file, String hash, Counts counts, Instant now) {
        status = status.to(ImportStatus.CHECKED);
        fileName = file;
        sha256 = hash;
        lines = counts.lines();
        fresh = counts.fresh();
        changed = counts.changed();
        faulty = counts.faulty();
        checkedAt = now;
    }

    void publish(Instant now) {
        status = status.to(ImportStatus.PUBLISHED);
        if (faulty > 0) {
            throw new DomainProblem("IMPORT_FAULTY", faulty);
        }
        if (lines == 0) {
            throw new DomainProblem("IMPORT_EMPTY");
        }
        endedAt = now;
    }

    void discard(Instant now) {
        status = status.to(ImportStatus.DISCARDED);
        endedAt = now;
    }

    public ImportId id() {
        return new ImportId(id);
    }

    public OrganisationId council() {
        return new OrganisationId(council);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The officer's name. */
    public String startedBy() {
        return startedBy;
    }

    public ImportStatus status() {
        return status;
    }

    /** Of the file that was checked. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /** Of the file that was checked, hexadecimal. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Counts counts() {
        return new Counts(lines, fresh, changed, faulty);
    }

    /** Whether it may be written into the register as it is. */
    public boolean isPublishable() {
        return status == ImportStatus.CHECKED && faulty == 0 && lines > 0;
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
