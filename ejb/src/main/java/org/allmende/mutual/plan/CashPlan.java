package org.allmende.mutual.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a mutual's cash flow is reckoned from; never changed, only followed by the next.
 *
 * <p>Errors: {@code CASH_PLAN_CHANGED(by)} when somebody saved another version meanwhile, and those of {@link CashTerms}.
 */
@Entity
@Table(name = "cash_plan")
public class CashPlan {

    @Id
    private UUID id;

    @Column(name = "mutual_id")
    private UUID mutual;

    private int number;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    private int months;

    private Money opening;

    @Column(name = "low_percent")
    private int lowPercent;

    @Column(name = "expected_percent")
    private int expectedPercent;

    @Column(name = "high_percent")
    private int highPercent;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cash_line", joinColumns = @JoinColumn(name = "cash_plan_id"))
    @OrderColumn(name = "position")
    private List<CashEntry> lines = new ArrayList<>();

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @SuppressWarnings("NullAway.Init")
    protected CashPlan() {}

    private CashPlan(MutualId mutual, int number, CashTerms terms, String by, Instant now) {
        this.id = Ids.next();
        this.mutual = mutual.value();
        this.number = number;
        this.startsOn = terms.starts().withDayOfMonth(1);
        this.months = terms.months();
        this.opening = terms.opening();
        this.lowPercent = terms.lowPercent();
        this.expectedPercent = terms.expectedPercent();
        this.highPercent = terms.highPercent();
        terms.lines().forEach(line -> lines.add(new CashEntry(line)));
        this.savedAt = now;
        this.savedBy = by;
    }

    /**
     * The next version.
     *
     * @param newest null: there is none yet
     * @param read number of the version that was read; 0: none
     */
    static CashPlan next(
            @Nullable CashPlan newest, MutualId mutual, CashTerms terms, int read, String by, Instant now) {
        terms.requireValid();
        int last = newest == null ? 0 : newest.number;
        if (newest != null && last != read) {
            throw new DomainProblem("CASH_PLAN_CHANGED", newest.savedBy);
        }
        return new CashPlan(mutual, last + 1, terms, by, now);
    }

    public CashTerms terms() {
        return new CashTerms(
                startsOn,
                months,
                opening,
                lowPercent,
                expectedPercent,
                highPercent,
                lines.stream().map(CashEntry::line).toList());
    }

    /** From 1; what a page gives back when it saves the next. */
    public int number() {
        return number;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The member's name. */
    public String savedBy() {
        return savedBy;
    }
}
