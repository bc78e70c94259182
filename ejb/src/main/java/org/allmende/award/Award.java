package org.allmende.award;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * The decision who gets the contract or, of several lots, which. In this order: decided, told to all bidders at once, published, standstill, final
 * (Procurement Act 2023 ss.50-51).
 *
 * <p>An objection suspends it: nothing ends the standstill before the objection is dealt with. That is the portal's own rule; the
 * Act suspends by itself where proceedings are begun and the council is told of them within the standstill (s.101(1)).
 *
 * <p>Errors: {@code AWARD_STEP_NOT_POSSIBLE(from, to)}, {@code STANDSTILL_NOT_OVER(last day)}, {@code AWARD_OBJECTION_OPEN}, {@code
 * AWARD_NOT_IN_STANDSTILL}, {@code AWARD_STANDSTILL_OVER(last day)}, {@code AWARD_CLAIM_TOO_LATE}, {@code AWARD_NO_ADMISSIBLE_BID}.
 */
@Entity
@Table(name = "award")
public class Award {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "case_id")
    private UUID caseFile;

    @Column(name = "council_id")
    private UUID council;

    @OneToMany(mappedBy = "award", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<AwardedLot> lots = new ArrayList<>();

    @Column(name = "tie_break_reason", insertable = false, updatable = false)
    private @Nullable String tieBreakReason;

    @Enumerated(EnumType.STRING)
    private AwardStatus status;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "summaries_sent_at")
    private @Nullable Instant summariesSentAt;

    @Column(name = "notice_published_at")
    private @Nullable Instant noticePublishedAt;

    @Column(name = "standstill_last_day")
    private @Nullable LocalDate standstillLastDay;

    @Column(name = "standstill_ends")
    private @Nullable Instant standstillEnds;

    @Column(name = "standstill_ended_at")
    private @Nullable Instant standstillEndedAt;

    @Column(name = "suspended_since")
    private @Nullable Instant suspendedSince;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    /** @param lots what is decided about each lot; at least one has a winner */
    Award(String reference, Tender tender, List<AwardedLot> lots, PersonId officer, Instant now) {
        if (lots.stream().noneMatch(lot -> lot.bidId().isPresent())) {
            throw new DomainProblem("AWARD_NO_ADMISSIBLE_BID");
        }
        this.id = Ids.next();
        this.reference = reference;
        this.tender = tender.id().value();
        this.caseFile = tender.caseId().value();
        this.council = tender.councilId().value();
        this.lots.addAll(lots);
        lots.forEach(lot -> lot.partOf(this));
        this.status = AwardStatus.DECIDED;
        this.decidedBy = officer.value();
        this.decidedAt = now;
    }

    void summariesSent(Instant now) {
        status = status.to(AwardStatus.SUMMARIES_SENT);
        summariesSentAt = now;
    }

    /** The notice is public; the standstill begins with this day. */
    void publish(Standstill standstill, Instant now) {
        status = status.to(AwardStatus.STANDSTILL);
        noticePublishedAt = now;
        standstillLastDay = standstill.lastDay();
        standstillEnds = standstill.deadline().at();
    }

    /**
     * Refused while an objection is open, and at and before the last instant without a contract, whatever a timer says.
     */
    void endStandstill(Instant now) {
        AwardStatus ended = status.to(AwardStatus.FINAL);
        if (suspendedSince != null) {
            throw new DomainProblem("AWARD_OBJECTION_OPEN");
        }
        Instant last = noContractUntil().orElse(null);
        if (last == null || !now.isAfter(last)) {
            throw new DomainProblem("STANDSTILL_NOT_OVER", last == null ? "" : London.dayOf(last));
        }
        status = ended;
        standstillEndedAt = now;
    }

    /**
     * An objection has come in: no contract before it is dealt with. The standstill's last instant is itself in time.
     *
     * @param now the database's clock when the objection arrived
     */
    public void suspend(Instant now) {
        if (status == AwardStatus.FINAL || (standstillEnds != null && now.isAfter(standstillEnds))) {
            throw new DomainProblem("AWARD_STANDSTILL_OVER", standstillLastDay == null ? "" : standstillLastDay);
        }
        if (status != AwardStatus.STANDSTILL) {
            throw new DomainProblem("AWARD_NOT_IN_STANDSTILL");
        }
        hold(now);
    }

    /** A claim is before the court: no contract before its end. Possible for as long as no contract can follow yet. */
    public void suspendForClaim(Instant now) {
        if (status != AwardStatus.STANDSTILL) {
            throw new DomainProblem("AWARD_CLAIM_TOO_LATE");
        }
        hold(now);
    }

    private void hold(Instant now) {
        if (suspendedSince == null) {
            suspendedSince = now;
        }
    }

    /**
     * Nothing suspends it any more: the standstill goes on, for s.102(3) lets no contract come before its end. Where it has ended
     * meanwhile, no contract follows before the next working day, so that nobody is surprised: the portal's own rule.
     */
    public void lift(WorkingDays calendar, Instant now) {
        if (suspendedSince == null || standstillEnds == null) {
            return;
        }
        suspendedSince = null;
        if (now.isAfter(standstillEnds)) {
            LocalDate first = calendar.onOrAfter(London.dayOf(now).plusDays(1));
            heldUntil = London.endOf(first.minusDays(1));
        }
    }

    void cancel() {
        status = status.to(AwardStatus.CANCELLED);
        suspendedSince = null;
    }

    public AwardId id() {
        return new AwardId(id);
    }

    /** The reference for people: {@code AL-A-2026-0001}. */
    public String reference() {
        return reference;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    public OrganisationId councilId() {
        return new OrganisationId(council);
    }

    /** What is decided about each lot, in the order of the notice. */
    public List<AwardedLot> lots() {
        return List.copyOf(lots);
    }

    /** Every winning bid with its lots, in the order of the first lot that it has won. */
    public List<Winner> winners() {
        Map<BidId, List<AwardedLot>> won = new LinkedHashMap<>();
        lots.forEach(lot -> lot.bidId().ifPresent(bid -> won.computeIfAbsent(bid, first -> new ArrayList<>())
                .add(lot)));
        return won.entrySet().stream()
                .map(bid -> new Winner(
                        bid.getKey(), bid.getValue().get(0).supplier().orElseThrow(), bid.getValue()))
                .toList();
    }

    /** What a winner's part is called where there are several: {@code AL-A-2026-0001-2}; else the reference itself. */
    public String referenceOf(OrganisationId winner) {
        List<OrganisationId> suppliers =
                winners().stream().map(Winner::supplier).toList();
        int place = suppliers.indexOf(winner);
        if (place < 0) {
            throw new IllegalArgumentException("no winner of " + reference);
        }
        return suppliers.size() == 1 ? reference : reference + "-" + (place + 1);
    }

    /** The winning bids' prices over the whole term, pounds with VAT. */
    public Money amount() {
        return lots.stream().map(AwardedLot::amount).reduce(Money.noPounds(), Money::plus);
    }

    /** The words of an award that was decided before the rule was the portal's. */
    public Optional<String> tieBreakReason() {
        return Optional.ofNullable(tieBreakReason);
    }

    public AwardStatus status() {
        return status;
    }

    public PersonId decidedBy() {
        return new PersonId(decidedBy);
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Optional<Instant> summariesSentAt() {
        return Optional.ofNullable(summariesSentAt);
    }

    public Optional<Instant> noticePublishedAt() {
        return Optional.ofNullable(noticePublishedAt);
    }

    /** The last day of the standstill; the contract may be entered into from the day after. */
    public Optional<LocalDate> standstillLastDay() {
        return Optional.ofNullable(standstillLastDay);
    }

    /** The last instant of the standstill, as a clock to show. */
    public Optional<Deadline> standstillEnds() {
        return Optional.ofNullable(standstillEnds).map(at -> new Deadline(at, ClockRule.STANDSTILL));
    }

    /** Since when an objection or a claim suspends it; empty: nothing does. */
    public Optional<Instant> suspendedSince() {
        return Optional.ofNullable(suspendedSince);
    }

    public boolean isSuspended() {
        return suspendedSince != null;
    }

    /** The last instant without a contract: the end of the standstill or, after a suspension that outlived it, a later day's. */
    public Optional<Instant> noContractUntil() {
        return Optional.ofNullable(heldUntil).or(() -> Optional.ofNullable(standstillEnds));
    }

    public Optional<Instant> standstillEndedAt() {
        return Optional.ofNullable(standstillEndedAt);
    }

    /** The page on which everybody reads the result, from the context root. */
    public String link() {
        return "/award/view/" + reference;
    }
}
