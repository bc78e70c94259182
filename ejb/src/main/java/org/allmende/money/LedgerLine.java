package org.allmende.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** One side of an entry: so much to an account, or from it. */
@Embeddable
public class LedgerLine {

    @Enumerated(EnumType.STRING)
    private LedgerAccount account;

    @Column
    private Money amount;

    @SuppressWarnings("NullAway.Init")
    protected LedgerLine() {}

    LedgerLine(LedgerAccount account, Money amount) {
        this.account = account;
        this.amount = amount;
    }

    public LedgerAccount account() {
        return account;
    }

    /** Never nothing; negative where it is taken from the account. */
    public Money amount() {
        return amount;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerLine line && account == line.account && amount.equals(line.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, amount);
    }

    @Override
    public String toString() {
        return account + " " + amount;
    }
}
