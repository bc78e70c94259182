package org.allmende.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;

/** One indicator in one review; final. Errors: {@code RATING_REASONS_LENGTH(least, most)}. */
@Entity
@Table(name = "kpi_rating")
public class RatedKpi {

    static final int SHORTEST = 10;
    static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "review_id")
    private PerformanceReview review;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "kpi_id")
    private UUID kpi;

    @Enumerated(EnumType.STRING)
    private KpiRating rating;

    private String reasons;

    private boolean material;

    @SuppressWarnings("NullAway.Init")
    protected RatedKpi() {}

    RatedKpi(PerformanceReview review, Assessment assessment) {
        this.id = Ids.next();
        this.review = review;
        this.contract = review.contract().value();
        this.kpi = assessment.kpi().value();
        this.rating = assessment.rating();
        this.reasons = TextLength.within("RATING_REASONS_LENGTH", assessment.reasons(), SHORTEST, LONGEST);
        this.material = assessment.material();
    }

    public KpiId kpi() {
        return new KpiId(kpi);
    }

    public KpiRating rating() {
        return rating;
    }

    public String reasons() {
        return reasons;
    }

    /** Whether it is one of the three most material. */
    public boolean material() {
        return material;
    }
}
