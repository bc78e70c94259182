package org.allmende.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which single result was wrong, what was counted of it, and what is right; for the two sides. */
@Entity
@Table(name = "result_correction_line")
@IdClass(CorrectionLine.Key.class)
public class CorrectionLine {

    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "correction_id")
    private ResultCorrection correction;

    @Id
    @Column(name = "result_key")
    private String result;

    @Column(name = "contract_id")
    private UUID contract;

    @Column
    private BigDecimal was;

    @Column
    private BigDecimal becomes;

    @SuppressWarnings("NullAway.Init")
    protected CorrectionLine() {}

    CorrectionLine(ResultCorrection correction, CorrectedResult right, BigDecimal was) {
        this.correction = correction;
        this.result = right.key();
        this.contract = correction.contract().value();
        this.was = was;
        this.becomes = right.becomes();
    }

    /** The provider's own key of the result. */
    public String result() {
        return result;
    }

    public BigDecimal was() {
        return was;
    }

    public BigDecimal becomes() {
        return becomes;
    }

    /** Identity, as JPA wants it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable UUID correction;
        private @Nullable String result;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(correction, key.correction)
                    && Objects.equals(result, key.result);
        }

        @Override
        public int hashCode() {
            return Objects.hash(correction, result);
        }
    }
}
