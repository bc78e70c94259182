package org.allmende.performance.impact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;

/**
 * One figure of a service before its transfer and after it, as the council enters it; a fact with its source, no verdict.
 *
 * <p>Errors: {@code TRANSFER_DAYS_ORDER}, {@code TRANSFER_DAY_AHEAD}.
 */
@Entity
@Table(name = "transfer_fact")
public class TransferFact {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Enumerated(EnumType.STRING)
    private TransferAspect aspect;

    private String name;

    private String unit;

    @Column(name = "before_value")
    private BigDecimal before;

    @Column(name = "before_on")
    private LocalDate beforeOn;

    @Column(name = "before_source")
    private String beforeSource;

    @Column(name = "after_value")
    private BigDecimal after;

    @Column(name = "after_on")
    private LocalDate afterOn;

    @Column(name = "after_source")
    private String afterSource;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected TransferFact() {}

    TransferFact(ContractId contract, TransferFigures figures, PersonId by, Instant now) {
        this.id = Ids.next();
        this.contract = contract.value();
        this.aspect = figures.aspect();
        this.name = figures.name().strip();
        write(figures, by, now);
    }

    final void write(TransferFigures figures, PersonId by, Instant now) {
        if (!figures.beforeOn().isBefore(figures.afterOn())) {
            throw new DomainProblem("TRANSFER_DAYS_ORDER");
        }
        if (figures.afterOn().isAfter(London.dayOf(now))) {
            throw new DomainProblem("TRANSFER_DAY_AHEAD");
        }
        unit = figures.unit().strip();
        before = figures.before();
        beforeOn = figures.beforeOn();
        beforeSource = figures.beforeSource().strip();
        after = figures.after();
        afterOn = figures.afterOn();
        afterSource = figures.afterSource().strip();
        recordedBy = by.value();
        recordedAt = now;
    }

    /** Whether these figures are of the same thing, and take the place of what is known. */
    boolean isOf(TransferFigures figures) {
        return aspect == figures.aspect() && name.equals(figures.name().strip());
    }

    public TransferAspect aspect() {
        return aspect;
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public BigDecimal before() {
        return before;
    }

    public LocalDate beforeOn() {
        return beforeOn;
    }

    public String beforeSource() {
        return beforeSource;
    }

    public BigDecimal after() {
        return after;
    }

    public LocalDate afterOn() {
        return afterOn;
    }

    public String afterSource() {
        return afterSource;
    }
}
