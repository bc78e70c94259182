package org.allmende.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit: never changed, never deleted (a database trigger guards it too). */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;

    @Column(name = "actor_kind")
    private String actorKind;

    @Column(name = "actor_person_id")
    private @Nullable UUID actorPerson;

    @Column(name = "actor_label")
    private String actorLabel;

    @Column(name = "use_case")
    private String useCase;

    private String permission;

    @Column(name = "subject_kind")
    private @Nullable String subjectKind;

    @Column(name = "subject_id")
    private @Nullable UUID subject;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    private @Nullable String detail;

    @Enumerated(EnumType.STRING)
    private Trail trail;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(AuditedCall call, AuditOutcome outcome, Instant at, @Nullable String detail) {
        this.at = at;
        this.actorKind = call.actorKind();
        this.actorPerson = call.actorPerson();
        this.actorLabel = call.actorLabel();
        this.useCase = call.useCase();
        this.permission = call.permission();
        this.subjectKind = call.subjectKind();
        this.subject = call.subject();
        this.outcome = outcome;
        this.detail = detail;
        this.trail = call.trail();
    }

    public Instant at() {
        return at;
    }

    public String actorLabel() {
        return actorLabel;
    }

    public String useCase() {
        return useCase;
    }

    public String permission() {
        return permission;
    }

    public @Nullable String subjectKind() {
        return subjectKind;
    }

    public @Nullable UUID subject() {
        return subject;
    }

    public AuditOutcome outcome() {
        return outcome;
    }

    public @Nullable String detail() {
        return detail;
    }
}
