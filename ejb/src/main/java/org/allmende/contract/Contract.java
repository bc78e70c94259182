package org.allmende.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.award.AwardId;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseId;
import org.allmende.direct.DirectAwardId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.TenderId;
import org.allmende.tender.extension.ExtensionOption;
import org.jspecify.annotations.Nullable;

/**
 * What council and provider agree after an award: term, duties, metrics, milestones, cap. The text is fixed by the offer and
 * binds when both have signed it, not before the standstill has ended (Procurement Act 2023 s.51(1)).
 *
 * <p>Errors: {@code CONTRACT_OFFERED_ALREADY}, {@code CONTRACT_TERM_BACKWARDS}, {@code CONTRACT_NEEDS_METRIC}, {@code
 * CONTRACT_NEEDS_MILESTONE}, {@code MILESTONE_METRIC_UNKNOWN(number)}, {@code
 * MILESTONE_OUTSIDE_TERM(title)}, {@code CONTRACT_STANDSTILL_NOT_OVER(instant)}, {@code CONTRACT_TEXT_DIFFERS}, {@code
 * CONTRACT_SIGNED_ALREADY}, {@code CONTRACT_NEEDS_TWO_PEOPLE}, {@code CONTRACT_NEEDS_SECOND_SIGNER}, {@code CONTRACT_NOT_OFFERED},
 * {@code CONTRACT_MILESTONES_OPEN}, {@code CONTRACT_SIDES_SAME}, {@code CONTRACT_NOT_RUNNING}, {@code OBLIGATION_OUTSIDE_TERM(number)},
 * {@code OBLIGATION_UNKNOWN}.
 */
@Entity
@Table(name = "contract")
public class Contract {

    @Id
    private UUID id;

    @Column
    private String reference;

    @Column(name = "tender_id")
    private @Nullable UUID tender;

    @Column(name = "award_id")
    private @Nullable UUID award;

    @Column(name = "direct_award_id")
    private @Nullable UUID directAward;

    @Column(name = "case_id")
    private UUID caseFile;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "provider_id")
    private UUID provider;

    @Column
    private String title;

    @Column
    private String lots;

    @Column(name = "contract_value")
    private Money value;

    @Column(name = "awarded_value", updatable = false)
    private Money awardedValue;

    @Column(name = "payment_cap")
    private Money cap;

    @Column
    private String duties;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "longest_ends_on")
    private @Nullable LocalDate longestEndsOn;

    @Embedded
    private @Nullable ExtensionOption extension;

    @ElementCollection
    @CollectionTable(name = "contract_break", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderBy("number")
    private List<BreakClause> breaks = new ArrayList<>();

    @Column(name = "step_in")
    private boolean stepIn;

    @Column(name = "verification_days")
    private int verificationDays;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    @Column(name = "standstill_ends")
    private Instant standstillEnds;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Embedded
    private @Nullable Offer offer;

    @Column(name = "concluded_at")
    private @Nullable Instant concludedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    private @Nullable EndGround endedBy;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<OutcomeMetric> metrics = new ArrayList<>();

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Milestone> milestones = new ArrayList<>();

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("agreed.number")
    private List<Obligation> obligations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contract_signature", joinColumns = @JoinColumn(name = "contract_id"))
    private Set<Signature> signatures = new HashSet<>();

    @Column(name = "provider_signers")
    private int providerSigners = SigningRule.USUAL;

    @Column(name = "council_signers")
    private int councilSigners = SigningRule.USUAL;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(String reference, Agreed agreed, ContractTerms terms, Instant now) {
        if (agreed.council().equals(agreed.provider())) {
            throw new DomainProblem("CONTRACT_SIDES_SAME");
        }
        requireStandstillOver(agreed.standstillEnds(), now);
        this.id = Ids.next();
        this.reference = reference;
        if (agreed.origin() instanceof ContractOrigin.Tendered tendered) {
            this.tender = tendered.tender().value();
            this.award = tendered.award().value();
        } else if (agreed.origin() instanceof ContractOrigin.Direct direct) {
            this.directAward = direct.award().value();
        }
        this.caseFile = agreed.caseId().value();
        this.council = agreed.council().value();
        this.provider = agreed.provider().value();
        this.title = agreed.title();
        this.lots = agreed.lots();
        this.value = agreed.value();
        this.awardedValue = agreed.value();
        this.standstillEnds = agreed.standstillEnds();
        this.status = ContractStatus.DRAFT;
        this.draftedAt = now;
        write(terms);
    }

    private static void requireStandstillOver(Instant ends, Instant now) {
        if (!now.isAfter(ends)) {
            throw new DomainProblem("CONTRACT_STANDSTILL_NOT_OVER", ends);
        }
    }

    /** Replaces the terms; only while it is a draft. */
    void rewrite(ContractTerms terms) {
        if (status != ContractStatus.DRAFT) {
            throw new DomainProblem("CONTRACT_OFFERED_ALREADY");
        }
        write(terms);
    }

    private void write(ContractTerms terms) {
        if (terms.endsOn().isBefore(terms.startsOn())) {
            throw new DomainProblem("CONTRACT_TERM_BACKWARDS");
        }
        duties = terms.duties().strip();
        startsOn = terms.startsOn();
        endsOn = terms.endsOn();
        verificationDays = terms.verificationDays();
        cap = terms.cap();
        extension = terms.clauses().extension();
        stepIn = terms.clauses().stepIn();
        breaks.clear();
        terms.clauses().breaks().forEach(part -> breaks.add(new BreakClause(breaks.size() + 1, part)));
        obligations.clear();
        terms.obligations()
                .forEach(part -> obligations.add(
                        new Obligation(this, new AgreedObligation(obligations.size() + 1, part), null)));
        milestones.clear();
        metrics.clear();
        terms.metrics().forEach(part -> metrics.add(new OutcomeMetric(this, metrics.size() + 1, part)));
        terms.milestones()
                .forEach(part ->
                        milestones.add(new Milestone(this, metric(part.metric()), milestones.size() + 1, part)));
    }

    private OutcomeMetric metric(int number) {
        return metrics.stream()
                .filter(metric -> metric.number() == number)
                .findFirst()
                .orElseThrow(() -> new DomainProblem("MILESTONE_METRIC_UNKNOWN", number));
    }

    /**
     * Fixes the text and offers it to both sides for signature.
     *
     * @param forProvider how many people sign for the provider, by its rule of this moment; part of the text
     * @param forCouncil how many sign for the council
     */
    void offer(LocalDate lastDayToSign, int forProvider, int forCouncil, Instant now) {
        if (status != ContractStatus.DRAFT) {
            throw new DomainProblem("CONTRACT_OFFERED_ALREADY");
        }
        CompletenessRule.require(this);
        longestEndsOn = longestEnd();
        status = status.to(ContractStatus.OFFERED);
        providerSigners = forProvider;
        councilSigners = forCouncil;
        offer = new Offer(this, lastDayToSign, now);
    }

    /**
     * Signs for one side, as its first or second person. The last signature of both sides concludes the contract.
     *
     * @param seenHash SHA-256 of the text that the person has read
     * @return whether all have signed now
     */
    boolean sign(Side side, PersonId person, String seenHash, Instant now) {
        if (status != ContractStatus.OFFERED) {
            throw new DomainProblem(isSigned(side) ? "CONTRACT_SIGNED_ALREADY" : "CONTRACT_NOT_OFFERED");
        }
        requireStandstillOver(standstillEnds, now);
        if (textHash().filter(seenHash::equals).isEmpty()) {
            throw new DomainProblem("CONTRACT_TEXT_DIFFERS");
        }
        if (isSigned(side)) {
            throw new DomainProblem("CONTRACT_SIGNED_ALREADY");
        }
        requireAnotherPerson(side, person);
        int number = signatures(side).size() + 1;
        signatures.add(new Signature(side, number, person, organisation(side), seenHash, now));
        if (!isSigned(side) || !isSigned(side.other())) {
            return false;
        }
        status = status.to(ContractStatus.RUNNING);
        concludedAt = now;
        return true;
    }

    private void requireAnotherPerson(Side side, PersonId person) {
        signatures.stream()
                .filter(signature -> signature.person().equals(person))
                .findFirst()
                .ifPresent(signature -> {
                    throw new DomainProblem(
                            signature.side() == side ? "CONTRACT_NEEDS_SECOND_SIGNER" : "CONTRACT_NEEDS_TWO_PEOPLE");
                });
    }

    /**
     * Becomes what a change says that both sides have signed; the database asks for it as well.
     *
     * <p>Errors: {@code CONTRACT_NOT_RUNNING}, {@code MILESTONE_OUTSIDE_TERM(title)}, {@code OBLIGATION_OUTSIDE_TERM(number)}, {@code
     * OBLIGATION_UNKNOWN}.
     *
     * @param variation the number of the change
     * @param dropped numbers of obligations that fall away by it
     * @param added obligations that it adds
     */
    public void vary(
            LocalDate newEnd,
            Money newValue,
            Money newCap,
            String newDuties,
            int variation,
            List<Integer> dropped,
            List<AgreedObligation> added) {
        if (status != ContractStatus.RUNNING) {
            throw new DomainProblem("CONTRACT_NOT_RUNNING");
        }
        endsOn = newEnd;
        value = newValue;
        cap = newCap;
        duties = newDuties;
        dropped.forEach(number -> obligationInForce(number).endBy(variation));
        added.forEach(one -> obligations.add(new Obligation(this, one, variation)));
        CompletenessRule.require(this);
    }

    /** The obligation of that number, unless it has fallen away: {@code OBLIGATION_UNKNOWN}. */
    public Obligation obligationInForce(int number) {
        return obligations.stream()
                .filter(one -> one.number() == number && one.isInForce())
                .findFirst()
                .orElseThrow(() -> new DomainProblem("OBLIGATION_UNKNOWN"));
    }

    /**
     * Ends later, by an option that it gives and the council has exercised; the database asks for it as well.
     *
     * <p>Errors: {@code CONTRACT_NOT_RUNNING}.
     */
    public void extend(LocalDate newEnd) {
        if (status != ContractStatus.RUNNING) {
            throw new DomainProblem("CONTRACT_NOT_RUNNING");
        }
        endsOn = newEnd;
    }

    /** Every milestone is settled. */
    void complete(Instant now) {
        if (milestones.stream().anyMatch(milestone -> !milestone.status().isVerified())) {
            throw new DomainProblem("CONTRACT_MILESTONES_OPEN");
        }
        status = status.to(ContractStatus.COMPLETE);
        completedAt = now;
        endedOn = London.dayOf(now);
        endedBy = EndGround.PERFORMANCE;
    }

    /**
     * Ends otherwise than by performance. What nobody has reported lapses; what was reported is still verified, and what is verified paid.
     *
     * <p>Errors: {@code CONTRACT_STEP_NOT_POSSIBLE}.
     *
     * @return the milestones that have lapsed
     */
    List<MilestoneId> end(EndGround ground, LocalDate day, Instant now) {
        status = status.to(ContractStatus.ENDED);
        completedAt = now;
        endedOn = day;
        endedBy = ground;
        List<Milestone> open = milestones.stream()
                .filter(milestone -> milestone.status().isUnreported())
                .toList();
        open.forEach(milestone -> milestone.lapse(now));
        return open.stream().map(Milestone::id).toList();
    }

    /** The tender was cancelled, or the direct award withdrawn, before both had signed. */
    void cancel() {
        status = status.to(ContractStatus.CANCELLED);
    }

    /** The organisation that stands on this side. */
    public OrganisationId organisation(Side side) {
        return side == Side.COUNCIL ? councilId() : providerId();
    }

    /** How many people sign for this side: fixed with the offered text. */
    public int signers(Side side) {
        return side == Side.COUNCIL ? councilSigners : providerSigners;
    }

    /** Who has signed for this side, the first before the second. */
    public List<Signature> signatures(Side side) {
        return signatures.stream()
                .filter(signature -> signature.side() == side)
                .sorted(Comparator.comparingInt(Signature::number))
                .toList();
    }

    /** Whether all have signed who must sign for this side. */
    public boolean isSigned(Side side) {
        return signatures(side).size() >= signers(side);
    }

    public ContractId id() {
        return new ContractId(id);
    }

    /** The reference for people: {@code AL-K-2026-0001}. */
    public String reference() {
        return reference;
    }

    /** The tender that it was awarded by; empty of a direct award. */
    public Optional<TenderId> tenderId() {
        return Optional.ofNullable(tender).map(TenderId::new);
    }

    /** The award of that tender; empty of a direct award. */
    public Optional<AwardId> awardId() {
        return Optional.ofNullable(award).map(AwardId::new);
    }

    /** The direct award that it follows; empty of a tender's. */
    public Optional<DirectAwardId> directAwardId() {
        return Optional.ofNullable(directAward).map(DirectAwardId::new);
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    public OrganisationId councilId() {
        return new OrganisationId(council);
    }

    public OrganisationId providerId() {
        return new OrganisationId(provider);
    }

    public String title() {
        return title;
    }

    /** The lots that it is about, in words. */
    public String lots() {
        return lots;
    }

    /** Over the whole term, pounds with VAT: the price of the winning bid or of the direct award, as changed since. */
    public Money value() {
        return value;
    }

    /** What it was worth on award, whatever was changed since. */
    public Money awardedValue() {
        return awardedValue;
    }

    /** The most that is paid for outcomes over the whole term. */
    public Money cap() {
        return cap;
    }

    public String duties() {
        return duties;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** The last day on which something is owed under it: of the term or, where that is later, for the last report. */
    public LocalDate lastDay() {
        return milestones.stream()
                .map(Milestone::dueOn)
                .filter(due -> due.isAfter(endsOn))
                .max(LocalDate::compareTo)
                .orElse(endsOn);
    }

    /** Whether a milestone is not verified. */
    public boolean hasOpenMilestones() {
        return milestones.stream().anyMatch(milestone -> !milestone.status().isVerified());
    }

    /** The day on which it ended. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** How it ended. */
    public Optional<EndGround> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** The last day of the maximum term provided for on award: every option to extend taken. */
    public LocalDate longestEnd() {
        if (longestEndsOn != null) {
            return longestEndsOn;
        }
        return extension == null ? endsOn : extension.extended(endsOn, extension.times());
    }

    /** How often, and by how much, the council may extend the term; empty: it may not. */
    public Optional<ExtensionOption> extension() {
        return Optional.ofNullable(extension);
    }

    /** Who may end it early, from when, with which notice. */
    public List<BreakClause> breaks() {
        return List.copyOf(breaks);
    }

    /** Whether the council may take over a milestone that the provider has failed twice. */
    public boolean allowsStepIn() {
        return stepIn;
    }

    /** Days for verifying a report, beginning the day after it. */
    public int verificationDays() {
        return verificationDays;
    }

    public ContractStatus status() {
        return status;
    }

    public Instant standstillEnds() {
        return standstillEnds;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Optional<Instant> offeredAt() {
        return Optional.ofNullable(offer).map(Offer::at);
    }

    public Optional<LocalDate> signBy() {
        return Optional.ofNullable(offer).map(Offer::signBy);
    }

    /** The text as offered and signed. */
    public Optional<String> text() {
        return Optional.ofNullable(offer).map(Offer::text);
    }

    /** SHA-256 of the text, 64 hex digits. */
    public Optional<String> textHash() {
        return Optional.ofNullable(offer).map(Offer::textHash);
    }

    public Optional<Instant> concludedAt() {
        return Optional.ofNullable(concludedAt);
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    public List<OutcomeMetric> metrics() {
        return List.copyOf(metrics);
    }

    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    /** What each side owes the other beside the outcomes, by number; those that a change has let fall away included. */
    public List<Obligation> obligations() {
        return List.copyOf(obligations);
    }

    /**
     * The contract year of a day, from 1: the first begins with the term; what is due after its end belongs to its last year.
     */
    public int yearOf(LocalDate day) {
        return ContractTerms.year(startsOn, endsOn, day);
    }

    /** What a form shows of it, to be edited; and what a cash flow is reckoned from. */
    public ContractTerms terms() {
        return new ContractTerms(
                duties,
                startsOn,
                endsOn,
                verificationDays,
                cap,
                metrics.stream().map(OutcomeMetric::terms).toList(),
                milestones.stream().map(Milestone::terms).toList(),
                new TermClauses(
                        extension, breaks.stream().map(BreakClause::terms).toList(), stepIn),
                obligations.stream()
                        .filter(Obligation::isInForce)
                        .map(Obligation::terms)
                        .toList());
    }

    /** Rises with every change: whoever writes says which one they have read. */
    public long version() {
        return version;
    }

    /** Whether everybody may read it: once both sides have signed. */
    public boolean isPublic() {
        return status == ContractStatus.RUNNING || status.isOver();
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/contract/view/" + reference;
    }
}
