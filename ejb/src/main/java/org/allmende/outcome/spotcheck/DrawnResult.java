package org.allmende.outcome.spotcheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result that was drawn, by the provider's own key of it; never public. */
@Entity
@Table(name = "spot_check_result")
@IdClass(DrawnResult.Key.class)
public class DrawnResult {

    private static final int SHOWN_OF_PERSON = 8;

    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "report_id")
    private SpotCheck check;

    @Id
    private int number;

    @Column(name = "result_key")
    private String key;

    @Column
    private String person;

    @Column
    private LocalDate day;

    @Column
    private BigDecimal quantity;

    @Column
    private String ticket;

    @SuppressWarnings("NullAway.Init")
    protected DrawnResult() {}

    DrawnResult(SpotCheck check, int number, Draw.Drawn drawn) {
        this.check = check;
        this.number = number;
        this.key = drawn.result().key();
        this.person = HexFormat.of().formatHex(drawn.result().person()).substring(0, SHOWN_OF_PERSON);
        this.day = drawn.result().day();
        this.quantity = drawn.result().quantity();
        this.ticket = drawn.ticket();
    }

    /** From 1, in the order of the tickets. */
    public int number() {
        return number;
    }

    /** The provider's own key of the result. */
    public String key() {
        return key;
    }

    /** Eight digits: the same for two results of one person. */
    public String person() {
        return person;
    }

    public LocalDate day() {
        return day;
    }

    /** In the metric's unit. */
    public BigDecimal quantity() {
        return quantity;
    }

    public String ticket() {
        return ticket;
    }

    /** Of which check, and which of it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID check;
        private int number;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && number == key.number && Objects.equals(check, key.check);
        }

        @Override
        public int hashCode() {
            return Objects.hash(check, number);
        }
    }
}
