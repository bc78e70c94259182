package org.allmende.tender.weighing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.jspecify.annotations.Nullable;

/** A criterion as it is shown to those who weigh it, and what came of it. */
@Entity
@Table(name = "tender_weighing_criterion")
public class WeighedCriterion {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "weighing_id")
    private Weighing weighing;

    private int number;

    private String title;

    private String description;

    @Column(name = "weight")
    private @Nullable Weight weight;

    @SuppressWarnings("NullAway.Init")
    protected WeighedCriterion() {}

    WeighedCriterion(Weighing weighing, int number, Criterion criterion) {
        this.id = Ids.next();
        this.weighing = weighing;
        this.number = number;
        this.title = criterion.title();
        this.description = criterion.description();
    }

    void weigh(Weight result) {
        weight = result;
    }

    /** From 1, in the order of the notice. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** In per cent of all points; empty as long as the weighing is open, and where nobody answered. */
    public Optional<Weight> weight() {
        return Optional.ofNullable(weight);
    }
}
