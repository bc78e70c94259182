package org.allmende.asset;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.AssetTiming;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A building or other land that a community nominates, and its entry in one of the council's two lists. Private while a
 * draft, public from the receipt of the nomination; owners and occupants are never public.
 *
 * <p>Source: Localism Act 2011 ss.87-93, S.I. 2012/2421 regs 2-9.
 *
 * <p>Errors: {@code ASSET_STEP_NOT_POSSIBLE(from, to)}, {@code ASSET_CHANGED}, {@code ASSET_NOT_A_DRAFT(reference)}, {@code
 * ASSET_REASONS_MISSING(least)}, {@code ASSET_GROUND_OF_REVIEW}, {@code ASSET_NOT_LISTED(reference)}, {@code
 * ASSET_LISTED_STILL(until)} and those of {@link NominationFacts}.
 */
@Entity
@Table(name = "asset")
public class Asset {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "case_id")
    private @Nullable UUID caseFile;

    @Column(name = "service_id")
    private @Nullable UUID service;

    @Enumerated(EnumType.STRING)
    private AssetStatus status;

    @Embedded
    private NominationText text;

    @Embedded
    private StandingColumns standing;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "nominated_at")
    private @Nullable Instant nominatedAt;

    @Column(name = "decision_due")
    private @Nullable Instant decisionDue;

    @Column(name = "decision_overdue_at")
    private @Nullable Instant decisionOverdueAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_by_id")
    private @Nullable UUID decidedById;

    @Enumerated(EnumType.STRING)
    @Column(name = "value_test")
    private @Nullable ValueTest valueTest;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalGround ground;

    @Column(name = "decision_reasons")
    private @Nullable String decisionReasons;

    @Column(name = "entered_on")
    private @Nullable LocalDate enteredOn;

    @Column(name = "listed_until")
    private @Nullable LocalDate listedUntil;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "removal_reason")
    private @Nullable RemovalReason removalReason;

    @Column(name = "removal_words")
    private @Nullable String removalWords;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Asset() {}

    Asset(String reference, OrganisationId council, OrganisationId organisation, Standing standing, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.council = council.value();
        this.organisation = organisation.value();
        this.status = AssetStatus.DRAFT;
        this.text = new NominationText();
        this.standing = new StandingColumns(standing);
        this.startedAt = now;
    }

    void write(NominationFacts facts, long readVersion, Instant now) {
        if (status != AssetStatus.DRAFT) {
            throw new DomainProblem("ASSET_NOT_A_DRAFT", reference);
        }
        if (readVersion != version) {
            throw new DomainProblem("ASSET_CHANGED");
        }
        text.take(facts);
        service = facts.service() == null ? null : facts.service().value();
        savedAt = now;
    }

    void nominate(CaseId newCase, Instant now) {
        status = status.to(AssetStatus.NOMINATED);
        facts().requireWhole();
        caseFile = newCase.value();
        nominatedAt = now;
        decisionDue = AssetTiming.decision(London.dayOf(now)).end();
    }

    void list(ValueTest test, String words, String officer, PersonId officerId, Instant now) {
        status = status.to(AssetStatus.LISTED);
        decisionReasons = Reasons.require(words);
        valueTest = test;
        enteredOn = London.dayOf(now);
        listedUntil = AssetTiming.listing(London.dayOf(now)).lastDay();
        decided(officer, officerId, now);
    }

    void refuse(RefusalGround reason, String words, String officer, PersonId officerId, Instant now) {
        status = status.to(AssetStatus.UNSUCCESSFUL);
        if (reason == RefusalGround.ON_REVIEW) {
            throw new DomainProblem("ASSET_GROUND_OF_REVIEW");
        }
        decisionReasons = Reasons.require(words);
        ground = reason;
        decided(officer, officerId, now);
    }

    private void decided(String officer, PersonId officerId, Instant now) {
        decidedBy = officer;
        decidedById = officerId.value();
        decidedAt = now;
    }

    /** A review has found that it should not have been listed: s.92(4). */
    void overturn(String words, Instant now) {
        requireListed();
        status = status.to(AssetStatus.UNSUCCESSFUL);
        ground = RefusalGround.ON_REVIEW;
        removalWords = Reasons.require(words);
        leftAt = now;
    }

    void remove(RemovalReason reason, String words, Instant now) {
        requireListed();
        status = status.to(AssetStatus.REMOVED);
        removalReason = reason;
        removalWords = Reasons.require(words);
        leftAt = now;
    }

    void expire(Instant now) {
        requireListed();
        LocalDate last = Objects.requireNonNull(listedUntil);
        if (!now.isAfter(London.endOf(last))) {
            throw new DomainProblem("ASSET_LISTED_STILL", last);
        }
        status = status.to(AssetStatus.EXPIRED);
        leftAt = now;
    }

    /** Refuses what only concerns listed land. */
    void requireListed() {
        if (status != AssetStatus.LISTED) {
            throw new DomainProblem("ASSET_NOT_LISTED", reference);
        }
    }

    /** Notes that the decision is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (status == AssetStatus.NOMINATED
                && decisionOverdueAt == null
                && decisionDeadline().filter(deadline -> deadline.passed(now)).isPresent()) {
            decisionOverdueAt = now;
            return true;
        }
        return false;
    }

    public AssetId id() {
        return new AssetId(id);
    }

    public String reference() {
        return reference;
    }

    public OrganisationId council() {
        return new OrganisationId(council);
    }

    /** The body that nominates. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Optional<CaseId> caseId() {
        return Optional.ofNullable(caseFile).map(CaseId::new);
    }

    /** The case that its receipt opened; only to be asked once received. */
    public CaseId requireCase() {
        return caseId().orElseThrow(() -> new IllegalStateException(reference + " was never received"));
    }

    /** A service that is provided there. */
    public Optional<ServiceId> service() {
        return Optional.ofNullable(service).map(ServiceId::new);
    }

    public AssetStatus status() {
        return status;
    }

    public boolean isPublic() {
        return status.isPublic();
    }

    /** Empty in a new draft. */
    public String name() {
        return text.facts(service()).name();
    }

    public String place() {
        return facts().place();
    }

    /** Owners and occupants in it are for the council and the nominator alone. */
    public NominationFacts facts() {
        return text.facts(service());
    }

    public Standing standing() {
        return standing.standing();
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    public Optional<Instant> nominatedAt() {
        return Optional.ofNullable(nominatedAt);
    }

    /** Until when the council decides: reg 7. */
    public Optional<Deadline> decisionDeadline() {
        return Optional.ofNullable(decisionDue).map(due -> new Deadline(due, ClockRule.ASSET_DECISION));
    }

    public Optional<Instant> decisionOverdueAt() {
        return Optional.ofNullable(decisionOverdueAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The officer's name. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<PersonId> decidedById() {
        return Optional.ofNullable(decidedById).map(PersonId::new);
    }

    public Optional<ValueTest> valueTest() {
        return Optional.ofNullable(valueTest);
    }

    public Optional<RefusalGround> ground() {
        return Optional.ofNullable(ground);
    }

    /** Why, as published; of the first decision. */
    public Optional<String> decisionReasons() {
        return Optional.ofNullable(decisionReasons);
    }

    /** The date of the entry in the list. */
    public Optional<LocalDate> enteredOn() {
        return Optional.ofNullable(enteredOn);
    }

    /** The last of its five years in the list: s.87(3). */
    public Optional<LocalDate> listedUntil() {
        return Optional.ofNullable(listedUntil);
    }

    /** The eight weeks in which the owner may ask for a review, counted from the notice that the listing sends. */
    public Optional<Period> reviewRequests() {
        return enteredOn().map(AssetTiming::reviewRequest);
    }

    /** When it left the list. */
    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    public Optional<RemovalReason> removalReason() {
        return Optional.ofNullable(removalReason);
    }

    /** Why it left the list before its time, as published. */
    public Optional<String> removalWords() {
        return Optional.ofNullable(removalWords);
    }

    public long version() {
        return version;
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/asset/view/" + reference;
    }
}
