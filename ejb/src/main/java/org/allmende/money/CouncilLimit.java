package org.allmende.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/** A limit that a council has set; the newest holds, older ones stay. {@code PAYMENT_LIMIT_NEGATIVE}. */
@Entity
@Table(name = "payment_limit")
class CouncilLimit {

    @Id
    private UUID id;

    @Column(name = "council_id")
    private UUID council;

    @Column
    private Money amount;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @SuppressWarnings("NullAway.Init")
    protected CouncilLimit() {}

    CouncilLimit(OrganisationId council, Money amount, PersonId by, Instant now) {
        if (amount.isNegative()) {
            throw new DomainProblem("PAYMENT_LIMIT_NEGATIVE");
        }
        this.id = Ids.next();
        this.council = council.value();
        this.amount = amount;
        this.setBy = by.value();
        this.setAt = now;
    }

    PaymentLimit limit() {
        return new PaymentLimit(amount);
    }
}
