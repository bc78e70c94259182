package org.allmende.evaluation.compliance;

import jakarta.persistence.Column;
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
import org.allmende.bid.BidId;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.ExclusionTiming;
import org.allmende.calendar.London;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * The check of one opened bid. Its items are those of the list that was in force when the tender was published; what is found
 * for them is in {@link ItemFinding}, what the bidder is asked in {@link AskedItem}.
 *
 * <p>Errors: {@code COMPLIANCE_STEP_NOT_POSSIBLE}, {@code COMPLIANCE_LIST_DAY}, {@code COMPLIANCE_ANSWER_TOO_LATE(due)}.
 */
@Entity
@Table(name = "compliance_check")
public class ComplianceCheck {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "bid_id")
    private UUID bid;

    @Enumerated(EnumType.STRING)
    private ComplianceStatus status;

    @Column(name = "rules_from")
    private LocalDate rulesFrom;

    @Column(name = "price_doubted")
    private boolean priceDoubted;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "debarment_seen_on")
    private @Nullable LocalDate debarmentSeenOn;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "asked_by")
    private @Nullable UUID askedBy;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    private @Nullable Instant due;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "lapsed_at")
    private @Nullable Instant lapsedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "out_item")
    private @Nullable String outItem;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ComplianceCheck() {}

    /** @param priceDoubted whether the price is so low that it has to be looked at */
    ComplianceCheck(TenderId tender, BidId bid, CheckItem.Version rules, boolean priceDoubted, Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.bid = bid.value();
        this.status = ComplianceStatus.OPEN;
        this.rulesFrom = rules.from();
        this.priceDoubted = priceDoubted;
        this.begunAt = now;
    }

    /** @param listSeenOn the day on which the officer looked at the debarment list: since the bids were opened */
    void checked(boolean gaps, LocalDate listSeenOn, PersonId officer, Instant now) {
        if (listSeenOn.isBefore(London.dayOf(begunAt)) || listSeenOn.isAfter(London.dayOf(now))) {
            throw new DomainProblem("COMPLIANCE_LIST_DAY", London.dayOf(begunAt), London.dayOf(now));
        }
        status = status.to(gaps ? ComplianceStatus.GAPS : ComplianceStatus.IN_ORDER);
        debarmentSeenOn = listSeenOn;
        checkedBy = officer.value();
        checkedAt = now;
    }

    /** @param until the same for every bidder of the tender */
    void ask(Deadline until, PersonId officer, Instant now) {
        status = status.to(ComplianceStatus.ASKED);
        askedBy = officer.value();
        askedAt = now;
        due = until.at();
    }

    /** The last instant is in time. */
    void answer(PersonId person, Instant now) {
        requireAnswerable(now);
        status = status.to(ComplianceStatus.ANSWERED);
        answeredBy = person.value();
        answeredAt = now;
    }

    void requireAnswerable(Instant now) {
        if (status == ComplianceStatus.LAPSED
                || deadline().filter(until -> until.passed(now)).isPresent()) {
            throw new DomainProblem(
                    "COMPLIANCE_ANSWER_TOO_LATE", deadline().orElseThrow().at());
        }
        if (status != ComplianceStatus.ASKED) {
            throw new DomainProblem("COMPLIANCE_STEP_NOT_POSSIBLE");
        }
    }

    /** The time for the answer has passed; false where the answer has come, or the time has not. */
    boolean lapse(Instant now) {
        if (status != ComplianceStatus.ASKED
                || deadline().filter(until -> until.passed(now)).isEmpty()) {
            return false;
        }
        status = status.to(ComplianceStatus.LAPSED);
        lapsedAt = now;
        return true;
    }

    /** @param out the item for which the bid is not considered; null where it is */
    void decide(@Nullable CheckItem out, PersonId officer, Instant now) {
        status = status.to(out == null ? ComplianceStatus.IN_ORDER : ComplianceStatus.OUT);
        outItem = out == null ? null : out.code();
        decidedBy = officer.value();
        decidedAt = now;
    }

    /** The tender was cancelled. */
    void end() {
        if (!status.isClosed()) {
            status = status.to(ComplianceStatus.ENDED);
        }
    }

    public ComplianceCheckId id() {
        return new ComplianceCheckId(id);
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public ComplianceStatus status() {
        return status;
    }

    /** The items of this check. */
    public CheckItem.Version rules() {
        return CheckItem.on(rulesFrom);
    }

    /** Whether the price has to be looked at, by {@link PriceDoubt}. */
    public boolean isPriceDoubted() {
        return priceDoubted;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** The day on which the debarment list was looked at. */
    public Optional<LocalDate> debarmentSeenOn() {
        return Optional.ofNullable(debarmentSeenOn);
    }

    public Optional<PersonId> checkedBy() {
        return Optional.ofNullable(checkedBy).map(PersonId::new);
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** Until when the bidder answers. */
    public Optional<Deadline> deadline() {
        return Optional.ofNullable(due).map(at -> new Deadline(at, ClockRule.BID_REQUEST));
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** For what the bid is not considered; empty where it is, or is not decided. */
    public Optional<CheckItem> outItem() {
        return Optional.ofNullable(outItem).map(rules()::get);
    }

    /** The last day on which the authority is told of an exclusion; empty where the bid is not left out for a ground of one. */
    public Optional<LocalDate> notifyUntil() {
        return outItem()
                .filter(item -> item.kind().isExclusion())
                .flatMap(item -> decidedAt())
                .map(ExclusionTiming::notice);
    }
}
