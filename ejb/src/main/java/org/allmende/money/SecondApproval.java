package org.allmende.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.outcome.Payment;
import org.allmende.shared.DomainProblem;

/** That a second person has approved a payment; final. {@code PAYMENT_NEEDS_SECOND_PERSON} where it is the first one. */
@Entity
@Table(name = "payment_second_approval")
class SecondApproval {

    @Id
    @Column(name = "payment_id")
    private UUID payment;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    protected SecondApproval() {}

    SecondApproval(Payment payment, PersonId by, Instant now) {
        if (payment.approvedBy().equals(by)) {
            throw new DomainProblem("PAYMENT_NEEDS_SECOND_PERSON");
        }
        this.payment = payment.id().value();
        this.approvedBy = by.value();
        this.approvedAt = now;
    }

    UUID payment() {
        return payment;
    }
}
