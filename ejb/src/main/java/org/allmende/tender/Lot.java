package org.allmende.tender;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/** A part of a tender that can be bid for on its own (Procurement Act 2023 s.18). */
@Entity
@Table(name = "tender_lot")
public class Lot {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private int number;

    private String title;

    @Column(name = "estimated_value")
    private Money value;

    @OneToMany(mappedBy = "lot", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<PriceLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Lot() {}

    Lot(Tender tender, int number, String title, Money value) {
        this.id = Ids.next();
        this.tender = tender;
        this.number = number;
        this.title = title.strip();
        this.value = value;
    }

    /** It is priced line by line. */
    void price(List<TenderContent.LinePart> parts) {
        parts.forEach(part -> lines.add(new PriceLine(tender.id(), this, lines.size() + 1, part)));
    }

    /** An amendment calls it otherwise; it stays the same lot. */
    void rename(String words) {
        title = words;
    }

    public LotId id() {
        return new LotId(id);
    }

    /** From 1, in the order of the notice. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The estimated value over the whole term, in pounds with VAT. */
    public Money value() {
        return value;
    }

    /** The lines of its price table; empty where it has one price. */
    public List<PriceLine> lines() {
        return List.copyOf(lines);
    }

    /** Whether its price follows from a price for each line. */
    public boolean hasTable() {
        return !lines.isEmpty();
    }
}
