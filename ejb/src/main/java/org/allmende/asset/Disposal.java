package org.allmende.asset;

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
import org.allmende.calendar.AssetTiming;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.MoratoriumRules;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An owner's notice of the wish to sell listed land, and the three periods that begin with the day on which the council
 * receives it. The dates are public; the owner's name and address are for the council alone.
 *
 * <p>Source: Localism Act 2011 ss.95-98, S.I. 2012/2421 regs 12 and 13.
 *
 * <p>Errors: {@code DISPOSAL_STEP_NOT_POSSIBLE(from, to)}, {@code DISPOSAL_OWNER_MISSING}, {@code
 * DISPOSAL_RECEIVED_LATER(today)}, {@code DISPOSAL_BEFORE_LISTING(date of entry)}, {@code DISPOSAL_INTERIM_OVER(last day)},
 * {@code DISPOSAL_PERIOD_RUNS(last day)}, {@code SALE_DAY_OUTSIDE(first, last)}, {@code SALE_IN_MORATORIUM(last day)} and
 * {@code RULES_NOT_IN_FORCE}.
 */
@Entity
@Table(name = "asset_disposal")
public class Disposal {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "asset_id")
    private UUID asset;

    @Enumerated(EnumType.STRING)
    private DisposalStatus status;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_contact")
    private String ownerContact;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private MoratoriumRules.Version rules;

    @Column(name = "full_months")
    private int fullMonths;

    @Column(name = "protected_months")
    private int protectedMonths;

    @Column(name = "interim_ends")
    private LocalDate interimEnds;

    @Column(name = "full_ends")
    private LocalDate fullEnds;

    @Column(name = "protected_ends")
    private LocalDate protectedEnds;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "sale_kind")
    private @Nullable SaleKind saleKind;

    @Column(name = "sold_on")
    private @Nullable LocalDate soldOn;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Disposal() {}

    /**
     * @param owner who has notified the council, and how to reach them
     * @param received the day on which the council received the notice
     */
    Disposal(String reference, Asset asset, Owner owner, LocalDate received, MoratoriumRules set, Instant now) {
        asset.requireListed();
        if (received.isAfter(London.dayOf(now))) {
            throw new DomainProblem("DISPOSAL_RECEIVED_LATER", London.dayOf(now));
        }
        LocalDate entered = asset.enteredOn().orElseThrow();
        if (received.isBefore(entered)) {
            throw new DomainProblem("DISPOSAL_BEFORE_LISTING", entered);
        }
        AssetTiming.Moratorium periods = AssetTiming.moratorium(received, set);
        this.id = Ids.next();
        this.reference = reference;
        this.asset = asset.id().value();
        this.status = DisposalStatus.INTERIM;
        this.ownerName = owner.name();
        this.ownerContact = owner.contact();
        this.receivedOn = received;
        this.recordedAt = now;
        this.rules = set.version();
        this.fullMonths = set.full().amount();
        this.protectedMonths = set.protection().amount();
        this.interimEnds = periods.interim().lastDay();
        this.fullEnds = periods.full().lastDay();
        this.protectedEnds = periods.protection().lastDay();
    }

    /**
     * Who sells; personal data.
     *
     * @param contact address, mail or telephone
     */
    public record Owner(String name, String contact) {
        public Owner {
            name = name.strip();
            contact = contact.strip();
            if (name.isEmpty() || contact.isEmpty()) {
                throw new DomainProblem("DISPOSAL_OWNER_MISSING");
            }
        }
    }

    /**
     * A group asks to be treated as a potential bidder. The first request within the interim moratorium turns it into the
     * full one; any further one within the six weeks joins it.
     *
     * @return whether it was the first
     */
    boolean request(Instant now) {
        if (!status.isMoratorium() || interimDeadline().passed(now)) {
            throw new DomainProblem("DISPOSAL_INTERIM_OVER", interimEnds);
        }
        if (status == DisposalStatus.FULL) {
            return false;
        }
        status = status.to(DisposalStatus.FULL);
        requestedAt = now;
        return true;
    }

    /** The period that now forbids a sale has ended. */
    void free(Instant now) {
        LocalDate last = status == DisposalStatus.FULL ? fullEnds : interimEnds;
        requireOver(last, now);
        status = status.to(DisposalStatus.FREE);
    }

    void endProtection(Instant now) {
        requireOver(protectedEnds, now);
        close(DisposalStatus.OVER, now);
    }

    /** The land is off the list, which ends every effect of the notice. */
    void lapse(Instant now) {
        close(DisposalStatus.OVER, now);
    }

    /** Records that it has been disposed of; an exempt disposal is lawful at any time and ends the notice's effect. */
    void sell(SaleKind kind, LocalDate day, Instant now) {
        LocalDate today = London.dayOf(now);
        LocalDate last = protectedEnds.isBefore(today) ? protectedEnds : today;
        if (day.isBefore(receivedOn) || day.isAfter(last)) {
            throw new DomainProblem("SALE_DAY_OUTSIDE", receivedOn, last);
        }
        if (kind == SaleKind.ON_THE_MARKET && !day.isAfter(moratoriumEnds())) {
            throw new DomainProblem("SALE_IN_MORATORIUM", moratoriumEnds());
        }
        close(DisposalStatus.SOLD, now);
        saleKind = kind;
        soldOn = day;
    }

    private void close(DisposalStatus end, Instant now) {
        status = status.to(end);
        closedAt = now;
    }

    private static void requireOver(LocalDate last, Instant now) {
        if (!now.isAfter(London.endOf(last))) {
            throw new DomainProblem("DISPOSAL_PERIOD_RUNS", last);
        }
    }

    public DisposalId id() {
        return new DisposalId(id);
    }

    public String reference() {
        return reference;
    }

    public AssetId asset() {
        return new AssetId(asset);
    }

    public DisposalStatus status() {
        return status;
    }

    /** Personal data: shown to the council's officers alone. */
    public String ownerName() {
        return ownerName;
    }

    /** Personal data: shown to the council's officers alone. */
    public String ownerContact() {
        return ownerContact;
    }

    /** The day on which the council received the owner's notice. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public MoratoriumRules.Version rules() {
        return rules;
    }

    /** Months of the full moratorium by the rules of the day of receipt. */
    public int fullMonths() {
        return fullMonths;
    }

    /** Last day of the interim moratorium. */
    public LocalDate interimEnds() {
        return interimEnds;
    }

    /** Last day of the full moratorium, which binds only once a group has asked. */
    public LocalDate fullEnds() {
        return fullEnds;
    }

    /** Last day of the protected period. */
    public LocalDate protectedEnds() {
        return protectedEnds;
    }

    /** Last day on which the open market is closed to the owner. */
    public LocalDate moratoriumEnds() {
        return requestedAt == null ? interimEnds : fullEnds;
    }

    public Deadline interimDeadline() {
        return new Deadline(London.endOf(interimEnds), ClockRule.ASSET_INTERIM);
    }

    public Deadline fullDeadline() {
        return new Deadline(London.endOf(fullEnds), ClockRule.ASSET_FULL);
    }

    public Deadline protectedDeadline() {
        return new Deadline(London.endOf(protectedEnds), ClockRule.ASSET_PROTECTED);
    }

    /** When the first group asked. */
    public Optional<Instant> requestedAt() {
        return Optional.ofNullable(requestedAt);
    }

    public Optional<SaleKind> saleKind() {
        return Optional.ofNullable(saleKind);
    }

    public Optional<LocalDate> soldOn() {
        return Optional.ofNullable(soldOn);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
