package org.allmende.result;

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
import org.allmende.contract.ContractId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A file of results under a contract: all of its lines are taken, or none. The file itself goes when it was read, since it names
 * people by the provider's keys; its name, hash and counts stay.
 *
 * <p>Errors: {@code RESULTS_IMPORT_ENDED}, {@code RESULTS_NONE}.
 */
@Entity
@Table(name = "result_import")
public class ResultImport {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Enumerated(EnumType.STRING)
    private ResultImportStatus status;

    @Column(name = "file_name")
    private @Nullable String fileName;

    private @Nullable String sha256;

    @Column(name = "line_count")
    private long lines;

    @Column(name = "new_count")
    private long fresh;

    @Column(name = "faulty_count")
    private long faulty;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ResultImport() {}

    ResultImport(ContractId contract, String reporter, Instant now) {
        this.id = Ids.next();
        this.contract = contract.value();
        this.startedAt = now;
        this.startedBy = reporter;
        this.status = ResultImportStatus.OPEN;
    }

    /**
     * What became of the lines.
     *
     * @param lines all of them
     * @param fresh results that were not known before
     * @param faulty faults that were found
     */
    public record Counts(long lines, long fresh, long faulty) {

        /** Lines that said what was known already, from an earlier file or an earlier line; 0 where nothing was taken. */
        public long known() {
            return faulty > 0 ? 0 : lines - fresh;
        }
    }

    void imported(String file, String hash, long all, long taken, Instant now) {
        if (all == 0) {
            throw new DomainProblem("RESULTS_NONE");
        }
        end(ResultImportStatus.IMPORTED, now);
        read(file, hash);
        lines = all;
        fresh = taken;
    }

    void refused(String file, String hash, long all, long faults, Instant now) {
        end(ResultImportStatus.REFUSED, now);
        read(file, hash);
        lines = all;
        faulty = faults;
    }

    void discard(Instant now) {
        end(ResultImportStatus.DISCARDED, now);
    }

    private void end(ResultImportStatus target, Instant now) {
        status = status.to(target);
        endedAt = now;
    }

    private void read(String file, String hash) {
        fileName = file;
        sha256 = hash;
    }

    public ResultImportId id() {
        return new ResultImportId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The reporter's name. */
    public String startedBy() {
        return startedBy;
    }

    public ResultImportStatus status() {
        return status;
    }

    public boolean isRefused() {
        return status == ResultImportStatus.REFUSED;
    }

    /** Of the file that was read. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /** Of the file that was read, hexadecimal. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Counts counts() {
        return new Counts(lines, fresh, faulty);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
