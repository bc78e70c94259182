package org.allmende.money.clawback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.allmende.money.RemittanceId;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** So much of what is owed back is paid by one line of a run; final. */
@Entity
@Table(name = "claw_back_set_off")
@IdClass(SetOff.Key.class)
public class SetOff {

    @Id
    @Column(name = "claw_back_id")
    private UUID clawBack;

    @Id
    @Column(name = "remittance_id")
    private UUID remittance;

    @Column
    private Money amount;

    @Column(name = "set_off_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected SetOff() {}

    SetOff(ClawBackId clawBack, RemittanceId remittance, Money amount, Instant now) {
        this.clawBack = clawBack.value();
        this.remittance = remittance.value();
        this.amount = amount;
        this.at = now;
    }

    public ClawBackId clawBack() {
        return new ClawBackId(clawBack);
    }

    public RemittanceId remittance() {
        return new RemittanceId(remittance);
    }

    public Money amount() {
        return amount;
    }

    public Instant at() {
        return at;
    }

    /** What tells one from another. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID clawBack;
        private UUID remittance;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && clawBack.equals(key.clawBack) && remittance.equals(key.remittance);
        }

        @Override
        public int hashCode() {
            return clawBack.hashCode() * 31 + remittance.hashCode();
        }
    }
}
