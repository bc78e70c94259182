package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.allmende.shared.Ids;

/** A line of a lot's price table: what is wanted, in which unit, and how much of it over the whole term. */
@Entity
@Table(name = "tender_price_line")
public class PriceLine {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @ManyToOne(optional = false)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    private int number;

    private String item;

    private String unit;

    private BigDecimal quantity;

    @SuppressWarnings("NullAway.Init")
    protected PriceLine() {}

    PriceLine(TenderId tender, Lot lot, int number, TenderContent.LinePart part) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.lot = lot;
        this.number = number;
        this.item = part.item();
        this.unit = part.unit();
        this.quantity = part.quantity();
    }

    public UUID id() {
        return id;
    }

    /** From 1, in the order of the table. */
    public int number() {
        return number;
    }

    public String item() {
        return item;
    }

    /** In the singular, as a price is for one: {@code evening}, {@code hour}. */
    public String unit() {
        return unit;
    }

    /** Above zero, in the unit, without noughts at its end. */
    public BigDecimal quantity() {
        BigDecimal plain = quantity.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
