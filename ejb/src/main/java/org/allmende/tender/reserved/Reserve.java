package org.allmende.tender.reserved;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.allmende.shared.DomainProblem;

/**
 * That a procedure is reserved, for whom, and the longest term of the contract.
 *
 * <p>Errors: {@code RESERVE_TERM_LENGTH(least, most)}.
 */
@Embeddable
public class Reserve {

    /** Most months that anybody may write; what the law allows is {@link ReserveRule#TERM}. */
    public static final int MOST_MONTHS = 600;

    @Enumerated(EnumType.STRING)
    @Column(name = "reserved_for")
    private ReserveKind kind;

    @Column(name = "longest_term")
    private int months;

    @SuppressWarnings("NullAway.Init")
    protected Reserve() {}

    /** @param months longest term of the contract, every extension included */
    public Reserve(ReserveKind kind, int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new DomainProblem("RESERVE_TERM_LENGTH", 1, MOST_MONTHS);
        }
        this.kind = kind;
        this.months = months;
    }

    public ReserveKind kind() {
        return kind;
    }

    /** The longest term of the contract in months, every extension included. */
    public int months() {
        return months;
    }
}
