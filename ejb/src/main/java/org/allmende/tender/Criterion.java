package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextList;
import org.allmende.shared.Weight;
import org.jspecify.annotations.Nullable;

/**
 * An award criterion with its weight and, where it is scored by people, six worded levels from 0 to 5. Frozen by publication; an
 * amendment may only explain it better.
 *
 * <p>Errors: {@code CRITERION_NEEDS_LEVELS(title)} where not exactly six levels are worded.
 */
@Entity
@Table(name = "tender_criterion")
public class Criterion {

    /** The number of levels of every scored criterion: 0 to 5. */
    public static final int LEVELS = 6;

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private int number;

    @Enumerated(EnumType.STRING)
    private CriterionKind kind;

    private String title;

    private String description;

    @Column(name = "part_of")
    private @Nullable String partOf;

    private Weight weight;

    @Convert(converter = TextList.class)
    private List<String> levels;

    @SuppressWarnings("NullAway.Init")
    protected Criterion() {}

    Criterion(Tender tender, int number, TenderContent.CriterionPart part) {
        this.id = Ids.next();
        this.tender = tender;
        this.number = number;
        this.kind = part.kind();
        this.title = part.title().strip();
        this.description = part.description().strip();
        this.partOf = part.partOf();
        this.weight = part.weight();
        this.levels = part.levels();
    }

    /** Refuses a scored criterion whose levels are not all worded. */
    void requireWorded() {
        boolean worded = levels.size() == LEVELS && levels.stream().noneMatch(String::isBlank);
        if (kind.isScored() && !worded) {
            throw new DomainProblem("CRITERION_NEEDS_LEVELS", title);
        }
    }

    /** Users of the service have weighed it, before publication. */
    void weigh(Weight result) {
        weight = result;
    }

    /** An amendment explains it otherwise; what it is called, weighs and how it is scored stays. */
    void describe(String words) {
        description = words;
    }

    public CriterionId id() {
        return new CriterionId(id);
    }

    /** From 1, in the order of the notice. */
    public int number() {
        return number;
    }

    public CriterionKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** What the bidder is to write about, and what the panel looks for. */
    public String description() {
        return description;
    }

    /** The title of the main criterion whose part it is, if it is one: see {@link CriteriaTree}. */
    public Optional<String> partOf() {
        return Optional.ofNullable(partOf);
    }

    /** Of all 100 points, whether it is a part or not. */
    public Weight weight() {
        return weight;
    }

    /** The words of the levels 0 to 5; empty for the price, which is computed. */
    public List<String> levels() {
        return levels;
    }
}
