package org.allmende.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.PerformanceTiming;
import org.allmende.contract.ContractId;
import org.allmende.identity.PersonId;
import org.allmende.publicnotice.Publication;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * That a breach led to part termination, damages or a settlement, or that performance did not improve after proper opportunity. Recorded,
 * which begins no clock (the day on which s.71(5) first applied does), then published as contract performance notice, UK9.
 *
 * <p>Errors: {@code NOTICE_LIGHT_TOUCH}, {@code NOTICE_DAY_AHEAD}, {@code NOTICE_SINCE_LATER}, {@code NOTICE_NEEDS_MONEY}, {@code
 * NOTICE_NEEDS_BASIS}, {@code NOTICE_PUBLISHED_ALREADY}.
 */
@Entity
@Table(name = "performance_notice")
public class PerformanceNotice {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    private int number;

    @Enumerated(EnumType.STRING)
    private NoticeGround ground;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @Embedded
    private Publication publication;

    private String obligation;

    private String nature;

    private String impact;

    private String mitigation;

    private String warnings;

    private String improvement;

    private LocalDate since;

    private boolean ongoing;

    @Column
    private @Nullable Money amount;

    private @Nullable String basis;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PerformanceNotice() {}

    /** @param lightTouch whether the contract is one, which is exempt (s.71(6)) */
    PerformanceNotice(
            ContractId contract, int number, boolean lightTouch, NoticeWords words, PersonId by, Instant now) {
        if (lightTouch) {
            throw new DomainProblem("NOTICE_LIGHT_TOUCH");
        }
        if (words.appliedOn().isAfter(London.dayOf(now))) {
            throw new DomainProblem("NOTICE_DAY_AHEAD");
        }
        this.id = Ids.next();
        this.contract = contract.value();
        this.number = number;
        this.ground = words.ground();
        this.appliedOn = words.appliedOn();
        this.publication =
                new Publication(PerformanceTiming.notice(words.appliedOn()).at());
        this.recordedBy = by.value();
        this.recordedAt = now;
        write(words);
    }

    private void write(NoticeWords words) {
        if (words.since().isAfter(words.appliedOn())) {
            throw new DomainProblem("NOTICE_SINCE_LATER");
        }
        Money money = words.amount();
        String why = words.basis() == null || words.basis().isBlank()
                ? null
                : words.basis().strip();
        if (words.ground().needsMoney() && money == null) {
            throw new DomainProblem("NOTICE_NEEDS_MONEY");
        }
        if ((money == null) != (why == null)) {
            throw new DomainProblem("NOTICE_NEEDS_BASIS");
        }
        obligation = words.obligation().strip();
        nature = words.nature().strip();
        impact = words.impact().strip();
        mitigation = words.mitigation().strip();
        warnings = words.warnings().strip();
        improvement = words.improvement().strip();
        since = words.since();
        ongoing = words.ongoing();
        amount = money;
        basis = why;
    }

    /** Everybody reads it; the clock decides nothing but whether it is late. */
    void publish(PersonId by, Instant now) {
        publication.publish(by, now, "NOTICE_PUBLISHED_ALREADY");
    }

    /** Notes that publication is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        return publication.noteOverdue(now);
    }

    public PerformanceNoticeId id() {
        return new PerformanceNoticeId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    /** From 1 for each contract. */
    public int number() {
        return number;
    }

    public NoticeGround ground() {
        return ground;
    }

    /** Day 1 of 30. */
    public LocalDate appliedOn() {
        return appliedOn;
    }

    /** By when it is to be published. */
    public Deadline deadline() {
        return new Deadline(publication.publishBy(), ClockRule.PERFORMANCE_NOTICE);
    }

    public NoticeWords words() {
        return new NoticeWords(
                ground,
                appliedOn,
                obligation,
                nature,
                impact,
                since,
                ongoing,
                mitigation,
                warnings,
                improvement,
                amount,
                basis);
    }

    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<Instant> publishedAt() {
        return publication.publishedAt();
    }

    public boolean isPublic() {
        return publication.publishedAt().isPresent();
    }

    /** Whether it was, or is by now, not published in time. */
    public boolean isLate(Instant now) {
        return publication.isLate(now);
    }
}
