package org.allmende.mutual.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.allmende.calendar.TransferTiming;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;

/**
 * The day on which staff and service are to move over.
 *
 * <p>Errors: {@code TRANSFER_DAY_PASSED}, {@code TRANSFER_CHANGED(by)} when somebody else moved it meanwhile.
 */
@Entity
@Table(name = "transfer_plan")
public class TransferPlan {

    @Id
    @Column(name = "mutual_id")
    private UUID mutual;

    @Column(name = "transfer_on")
    private LocalDate transferOn;

    private int saves;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @SuppressWarnings("NullAway.Init")
    protected TransferPlan() {}

    TransferPlan(MutualId mutual, LocalDate transferOn, LocalDate today, String by, Instant now) {
        requireToCome(transferOn, today);
        this.mutual = mutual.value();
        this.transferOn = transferOn;
        this.saves = 1;
        this.savedAt = now;
        this.savedBy = by;
    }

    /** Days by which it moves; negative: earlier. */
    long move(LocalDate day, LocalDate today, int read, String by, Instant now) {
        if (read != saves) {
            throw new DomainProblem("TRANSFER_CHANGED", savedBy);
        }
        requireToCome(day, today);
        long days = ChronoUnit.DAYS.between(transferOn, day);
        transferOn = day;
        saves++;
        savedAt = now;
        savedBy = by;
        return days;
    }

    private static void requireToCome(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new DomainProblem("TRANSFER_DAY_PASSED");
        }
    }

    public LocalDate transferOn() {
        return transferOn;
    }

    /** The last day on which the employer may hand over the employee liability information. */
    public LocalDate informationDue() {
        return TransferTiming.informationDue(transferOn);
    }

    /** How often it was saved: what a page gives back. */
    public int saves() {
        return saves;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedBy;
    }
}
