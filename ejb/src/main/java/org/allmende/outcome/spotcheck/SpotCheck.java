package org.allmende.outcome.spotcheck;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The results of one report that are checked one by one, and from what they were drawn; final. */
@Entity
@Table(name = "spot_check")
public class SpotCheck {

    @Id
    @Column(name = "report_id")
    private UUID report;

    @Column
    private String fingerprint;

    @Column
    private String seed;

    @Column
    private long results;

    @Column
    private long late;

    @Column
    private BigDecimal quantity;

    @Column
    private BigDecimal countable;

    @Column(name = "population_mark")
    private String populationMark;

    @Column
    private int drawn;

    @OneToMany(mappedBy = "check", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<DrawnResult> drawnResults = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SpotCheck() {}

    SpotCheck(UUID report, ReportFingerprint fingerprint, ResultCount count, Draw draw) {
        this.report = report;
        this.fingerprint = fingerprint.fingerprint();
        this.seed = fingerprint.seed();
        this.results = count.results();
        this.late = count.late();
        this.quantity = count.quantity();
        this.countable = count.countable();
        this.populationMark = draw.populationMark();
        draw.drawn().forEach(one -> drawnResults.add(new DrawnResult(this, drawnResults.size() + 1, one)));
        this.drawn = drawnResults.size();
    }

    /** The report that is checked. */
    public UUID report() {
        return report;
    }

    /** SHA-256 of what was reported. */
    public String fingerprint() {
        return fingerprint;
    }

    /** SHA-256 of the report's instant and the fingerprint. */
    public String seed() {
        return seed;
    }

    public ResultCount count() {
        return new ResultCount(results, late, quantity, countable);
    }

    /** How many results could be drawn: those of the period that were brought in within the window. */
    public long population() {
        return results - late;
    }

    /** The sum of the marks of all that could be drawn. */
    public String populationMark() {
        return populationMark;
    }

    /** How many were drawn. */
    public int size() {
        return drawn;
    }

    /** For verifiers, provider and auditor alone: whoever shows them checks that the reader is one. */
    public List<DrawnResult> drawnResults() {
        return List.copyOf(drawnResults);
    }
}
