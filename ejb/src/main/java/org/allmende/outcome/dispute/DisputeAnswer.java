package org.allmende.outcome.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.outcome.Verifier;
import org.jspecify.annotations.Nullable;

/** What council or users say to a dispute; final. */
@Entity
@Table(name = "result_dispute_answer")
@IdClass(DisputeAnswer.Key.class)
public class DisputeAnswer {

    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "dispute_id")
    private Dispute dispute;

    @Id
    @Enumerated(EnumType.STRING)
    private Verifier verifier;

    @Column
    private boolean agrees;

    @Column
    private String reasons;

    @Column(name = "answered_by")
    private UUID by;

    @Column(name = "answered_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected DisputeAnswer() {}

    DisputeAnswer(Dispute dispute, Verifier verifier, boolean agrees, String reasons, PersonId by, Instant now) {
        this.dispute = dispute;
        this.verifier = verifier;
        this.agrees = agrees;
        this.reasons = reasons;
        this.by = by.value();
        this.at = now;
    }

    public Verifier verifier() {
        return verifier;
    }

    public boolean agrees() {
        return agrees;
    }

    public String reasons() {
        return reasons;
    }

    public PersonId by() {
        return new PersonId(by);
    }

    public Instant at() {
        return at;
    }

    /** Of which dispute, for whom. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID dispute;
        private Verifier verifier;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && verifier == key.verifier && Objects.equals(dispute, key.dispute);
        }

        @Override
        public int hashCode() {
            return Objects.hash(dispute, verifier);
        }
    }
}
