package org.allmende.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.TextList;
import org.allmende.tender.Tender;
import org.jspecify.annotations.Nullable;

/** A phase of a tender in a competitive flexible procedure. Frozen by publication; an amendment may only word it better. */
@Entity
@Table(name = "tender_phase")
public class TenderPhase {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private int number;

    @Enumerated(EnumType.STRING)
    private PhaseKind kind;

    private String title;

    private String words;

    private @Nullable LocalDate begins;

    private @Nullable LocalDate ends;

    @Column(name = "most_suppliers")
    private @Nullable Integer most;

    @Convert(converter = TextList.class)
    private List<String> counted;

    @Convert(converter = TextList.class)
    private List<String> refined;

    @SuppressWarnings("NullAway.Init")
    protected TenderPhase() {}

    /** @param number from 1, in the order of the notice */
    public TenderPhase(Tender tender, int number, PhasePart part) {
        this.id = Ids.next();
        this.tender = tender;
        this.number = number;
        this.kind = part.kind();
        this.title = part.title();
        this.words = part.words();
        this.begins = part.begins();
        this.ends = part.ends();
        this.most = part.most();
        this.counted = part.counted().stream().map(String::valueOf).toList();
        this.refined = part.refined().stream().map(String::valueOf).toList();
    }

    /** An amendment says otherwise what happens; when it is planned, how many go on and by what stays. */
    public void reword(String newWords) {
        words = newWords;
    }

    /** From 1, in the order of the notice. */
    public int number() {
        return number;
    }

    public PhaseKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** What happens in it. */
    public String words() {
        return words;
    }

    /** The planned first day; empty of requests to participate. */
    public Optional<LocalDate> begins() {
        return Optional.ofNullable(begins);
    }

    /** The planned last day; empty of requests to participate, which end with the tender's deadline. */
    public Optional<LocalDate> ends() {
        return Optional.ofNullable(ends);
    }

    /** How many suppliers go on at most; empty where nobody is selected. */
    public Optional<Integer> most() {
        return Optional.ofNullable(most);
    }

    /** Numbers of the award criteria by which is decided who goes on. */
    public List<Integer> counted() {
        return counted.stream().map(Integer::valueOf).toList();
    }

    /** Numbers of the award criteria that may be refined before final tenders are invited. */
    public List<Integer> refined() {
        return refined.stream().map(Integer::valueOf).toList();
    }

    PhasePart part() {
        return new PhasePart(kind, title, words, begins, ends, most, counted(), refined());
    }
}
