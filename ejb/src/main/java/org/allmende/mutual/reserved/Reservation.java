package org.allmende.mutual.reserved;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A mutual asks the council to reserve the procurement of its service to public service mutuals: Procurement Act 2023 s.33.
 * What it says is fixed when it asks.
 *
 * <p>Errors: {@code RESERVATION_RULE_UNMET(rule's key)}, {@code RESERVATION_EVIDENCE_MISSING}, {@code
 * RESERVATION_REASONS_MISSING(least)}, {@code RESERVATION_STEP_NOT_POSSIBLE}.
 */
@Entity
@Table(name = "reservation")
public class Reservation {

    static final int SHORTEST_REASONS = 40;

    @Id
    private UUID id;

    @Column(name = "mutual_id")
    private UUID mutual;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    @Embedded
    private ReservationFacts facts;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "reservation_evidence", joinColumns = @JoinColumn(name = "reservation_id"))
    @MapKeyColumn(name = "rule")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "paper")
    private Map<ReservationRule, String> evidence = new HashMap<>();

    @Column(name = "rules_of")
    private LocalDate rulesOf;

    @Column(name = "asked_at")
    private Instant askedAt;

    private @Nullable String reasons;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    Reservation(
            Mutual mutual,
            ReservationFacts facts,
            Map<ReservationRule, String> papers,
            ReservationCheck check,
            Instant now) {
        check.unmet().stream().findFirst().ifPresent(rule -> {
            throw new DomainProblem("RESERVATION_" + rule.name() + "_UNMET");
        });
        for (ReservationRule rule : ReservationRule.values()) {
            String paper = papers.getOrDefault(rule, "").strip();
            if (rule.isShownByPaper() && paper.isEmpty()) {
                throw new DomainProblem("RESERVATION_EVIDENCE_MISSING");
            }
            if (!paper.isEmpty()) {
                evidence.put(rule, paper);
            }
        }
        this.id = Ids.next();
        this.mutual = mutual.id().value();
        this.status = ReservationStatus.ASKED;
        this.facts = facts;
        this.rulesOf = check.inForceFrom();
        this.askedAt = now;
    }

    void decide(boolean reserve, String words, String officer, Instant now) {
        status = status.to(reserve ? ReservationStatus.RESERVED : ReservationStatus.REFUSED);
        if (words.strip().length() < SHORTEST_REASONS) {
            throw new DomainProblem("RESERVATION_REASONS_MISSING", SHORTEST_REASONS);
        }
        reasons = words.strip();
        decidedBy = officer;
        decidedAt = now;
    }

    public ReservationId id() {
        return new ReservationId(id);
    }

    public MutualId mutual() {
        return new MutualId(mutual);
    }

    public ReservationStatus status() {
        return status;
    }

    public ReservationFacts facts() {
        return facts;
    }

    /** Which paper shows which rule. */
    public Map<ReservationRule, String> evidence() {
        return evidence.isEmpty() ? Map.of() : new EnumMap<>(evidence);
    }

    /** First day of the version of the rules by which it was checked. */
    public LocalDate rulesOf() {
        return rulesOf;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
