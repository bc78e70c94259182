package org.allmende.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/** That keys of people were taken out of results: of one person on request, or of a metric whose keys were due. Never which. */
@Entity
@Table(name = "result_erasure")
public class ResultErasure {

    /** What was erased. */
    public enum Kind {
        PERSON,
        DUE
    }

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "metric_id")
    private @Nullable UUID metric;

    @Enumerated(EnumType.STRING)
    private @Nullable ErasureGround ground;

    private long people;

    private long results;

    @Column(name = "erased_by")
    private UUID erasedBy;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected ResultErasure() {}

    private ResultErasure(ContractId contract, Kind kind, ErasedCount count, PersonId by, Instant now) {
        this.id = Ids.next();
        this.contract = contract.value();
        this.kind = kind;
        this.people = count.people();
        this.results = count.results();
        this.erasedBy = by.value();
        this.erasedAt = now;
    }

    /** How many people and results an erasure is about. */
    record ErasedCount(long people, long results) {}

    static ResultErasure ofPerson(
            ContractId contract, ErasureGround ground, ErasedCount count, PersonId by, Instant now) {
        ResultErasure erasure = new ResultErasure(contract, Kind.PERSON, count, by, now);
        erasure.ground = ground;
        return erasure;
    }

    static ResultErasure ofMetric(ContractId contract, UUID metric, ErasedCount count, PersonId by, Instant now) {
        ResultErasure erasure = new ResultErasure(contract, Kind.DUE, count, by, now);
        erasure.metric = metric;
        return erasure;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The metric whose keys were due. */
    public Optional<UUID> metric() {
        return Optional.ofNullable(metric);
    }

    /** Why, where it was one person. */
    public Optional<ErasureGround> ground() {
        return Optional.ofNullable(ground);
    }

    public long people() {
        return people;
    }

    public long results() {
        return results;
    }

    public PersonId erasedBy() {
        return new PersonId(erasedBy);
    }

    public Instant erasedAt() {
        return erasedAt;
    }
}
