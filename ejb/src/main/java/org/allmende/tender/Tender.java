package org.allmende.tender;

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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderCircumstance;
import org.allmende.calendar.TenderSetting;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseId;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.phase.PhasePart;
import org.allmende.phase.TenderPhase;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.allmende.tender.extension.ExtensionOption;
import org.allmende.tender.reserved.Reserve;
import org.jspecify.annotations.Nullable;

/**
 * A council's public request for bids (Procurement Act 2023 ss.18-23, 54). Written as a draft, frozen by publication but
 * for amendments ({@link TenderWording}), then moved along {@link TenderStatus} by use cases and by the process.
 *
 * <p>Errors: {@code TENDER_DEADLINE_NOT_REACHED(deadline)}, {@code TENDER_NOT_OPEN_TO_CHANGE}, {@code TENDER_CHANGE_TOO_LATE(deadline)},
 * those of {@link TenderInstants}, {@link TenderWording} and {@link TenderCourse}, and at publication those of {@link
 * PublicationRules}.
 */
@Entity
@Table(name = "tender")
public class Tender {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "case_id")
    private UUID caseFile;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "service_id")
    private @Nullable UUID service;

    @Column(name = "eoi_id")
    private @Nullable UUID eoi;

    @Column(name = "first_stage_id")
    private @Nullable UUID firstStage;

    private boolean preselected;

    @Column(name = "in_phases")
    private boolean inPhases;

    private String title;

    private String summary;

    private String terms;

    private String cpv;

    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    @Column(name = "light_touch")
    private boolean lightTouch;

    @Embedded
    private TenderPrice price;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Embedded
    private TenderCourse course = new TenderCourse();

    @Embedded
    private @Nullable TenderInstants instants;

    @OneToMany(mappedBy = "tender", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Lot> lots = new ArrayList<>();

    @Embedded
    private LotLimits lotLimits = LotLimits.NONE;

    @Embedded
    private @Nullable Reserve reserve;

    @Embedded
    private @Nullable ExtensionOption extension;

    @Embedded
    private Groundwork groundwork = Groundwork.NONE;

    @OneToMany(mappedBy = "tender", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Criterion> criteria = new ArrayList<>();

    @OneToMany(mappedBy = "tender", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<OutcomeOffer> outcomes = new ArrayList<>();

    @OneToMany(mappedBy = "tender", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<ParticipationCondition> conditions = new ArrayList<>();

    @OneToMany(mappedBy = "tender", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<TenderPhase> phases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "tender_seat", joinColumns = @JoinColumn(name = "tender_id"))
    private Set<Seat> seats = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Tender() {}

    /**
     * A draft in an open case.
     *
     * @param reference {@code AL-T-2026-0001}
     * @param eoi the accepted expression of interest that forced it, if there is one
     */
    Tender(String reference, CaseFile caseFile, @Nullable UUID eoi, TenderContent content, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.caseFile = caseFile.id().value();
        this.council = caseFile.council().value();
        this.service = caseFile.service().orElse(null);
        this.eoi = eoi;
        this.draftedAt = now;
        write(content);
    }

    /**
     * The draft of the final tenders of a first stage, for those alone who are on its shortlist (Procurement Act 2023 s.20(4)(c));
     * it takes over what was published.
     *
     * @param title of the final tenders
     */
    public static Tender finalTendersOf(Tender first, String reference, String title, Instant now) {
        if (!first.isForRequests() || first.status() != TenderStatus.SHORTLISTED) {
            throw new DomainProblem("FINAL_TENDERS_NOT_YET");
        }
        Tender last = new Tender();
        last.id = Ids.next();
        last.reference = reference;
        last.caseFile = first.caseFile;
        last.council = first.council;
        last.service = first.service;
        last.eoi = first.eoi;
        last.firstStage = first.id;
        last.preselected = !first.conditions.isEmpty();
        last.reserve = first.reserve()
                .map(same -> new Reserve(same.kind(), same.months()))
                .orElse(null);
        last.extension = first.extension()
                .map(same -> new ExtensionOption(same.times(), same.months(), same.noticeDays()))
                .orElse(null);
        last.draftedAt = now;
        last.write(TenderContent.of(first, title));
        return last;
    }

    /** Replaces what the authors have written; only while it is a draft. */
    void rewrite(TenderContent content) {
        course.requireDraft();
        write(content);
    }

    private void write(TenderContent content) {
        title = content.title().strip();
        summary = content.summary().strip();
        terms = content.terms().strip();
        cpv = content.cpv().strip();
        procedure = content.procedure();
        lightTouch = content.lightTouch();
        instants = new TenderInstants(content.deadline(), content.questionsUntil());
        price = new TenderPrice(content.price());
        lots.clear();
        content.lots().forEach(part -> lots.add(new Lot(this, lots.size() + 1, part.title(), part.value())));
        lotLimits = content.limits();
        criteria.clear();
        content.criteria().forEach(part -> criteria.add(new Criterion(this, criteria.size() + 1, part)));
        outcomes.clear();
        content.outcomes().forEach(part -> outcomes.add(new OutcomeOffer(this, outcomes.size() + 1, part)));
        conditions.clear();
        content.conditions()
                .forEach(part -> conditions.add(new ParticipationCondition(this, conditions.size() + 1, part)));
        lots.forEach(lot -> lot.price(content.lots().get(lot.number() - 1).lines()));
    }

    /** Says anew in which phases it is run; only while it is a draft. */
    public void plan(List<PhasePart> parts) {
        course.requireDraft();
        if (firstStage != null) {
            throw new DomainProblem("PHASES_OF_FINAL_TENDERS");
        }
        phases.clear();
        inPhases = !parts.isEmpty();
        parts.forEach(part -> phases.add(new TenderPhase(this, phases.size() + 1, part)));
    }

    /** Reserves the draft to some suppliers, or opens it to all again; what the law says of that is asked by the caller. */
    public void reserve(@Nullable Reserve other) {
        course.requireDraft();
        reserve = other;
    }

    /** Says of the draft how often its contract may be extended; null: it may not. */
    public void offerExtension(@Nullable ExtensionOption option) {
        course.requireDraft();
        extension = option;
    }

    /** Says of the draft what went before it. */
    public void followOn(Groundwork before) {
        course.requireDraft();
        groundwork = before;
    }

    /** Takes over, in a draft, what users of the service have made the criteria of these titles weigh. */
    public void weigh(Map<String, Weight> result) {
        course.requireDraft();
        criteria.stream().filter(criterion -> criterion.kind().isScored()).forEach(criterion -> Optional.ofNullable(
                        result.get(criterion.title()))
                .ifPresent(criterion::weigh));
    }

    /** Refuses unless it is a draft with everything that a tender notice needs at this instant. */
    public void requirePublishable(Instant now) {
        course.requireDraft();
        PublicationRules.require(this, now);
    }

    /**
     * Freezes the content, names the team and opens the tender for bids; questions may come until the instant chosen, or by rule.
     *
     * @param officers who proposed it and who looked at it; that they are two is what they are asked for
     */
    public void publish(TenderTeam team, TwoOfficers officers, WorkingDays calendar, Instant now) {
        Objects.requireNonNull(officers);
        requirePublishable(now);
        instants().takeQuestionsByRule(now, calendar);
        seats.addAll(Seat.of(team));
        course.publish(now);
    }

    /** Gives everybody more time: the deadline moves to a later instant, as long as it has not passed. */
    void extend(Instant later, Instant now) {
        requireOpen(now);
        instants().extend(later);
    }

    /** Other words, kept by the amendment that says them; what bids are built and measured by stays. */
    public void reword(TenderWording words, Instant now) {
        requireOpen(now);
        TenderWording current = TenderWording.of(this);
        current.changesTo(words);
        if (isFinalTenders() && !current.criteria().equals(words.criteria())) {
            throw new DomainProblem("FINAL_TENDERS_INVITED");
        }
        title = words.title();
        summary = words.summary();
        terms = words.terms();
        for (int i = 0; i < lots.size(); i++) {
            lots.get(i).rename(words.lots().get(i));
        }
        for (int i = 0; i < criteria.size(); i++) {
            criteria.get(i).describe(words.criteria().get(i));
        }
        for (int i = 0; i < conditions.size(); i++) {
            conditions.get(i).reword(words.conditions().get(i));
        }
        for (int i = 0; i < phases.size(); i++) {
            phases.get(i).reword(words.phases().get(i));
        }
    }

    /** Questions may come in for longer; before the deadline for bids, and never for a shorter time than was published. */
    public void takeQuestionsUntil(Instant until, Instant now) {
        requireOpen(now);
        instants().takeQuestionsUntil(until, now);
    }

    /** As {@link #extend}, for a decision after an outage: also after the deadline, as long as the tender is not closed. */
    void giveBack(Instant later) {
        requirePublished();
        instants().extend(later);
    }

    private void requirePublished() {
        if (course.status() != TenderStatus.PUBLISHED) {
            throw new DomainProblem("TENDER_NOT_OPEN_TO_CHANGE");
        }
    }

    /** Refuses whatever may happen only while bids come in. */
    public void requireOpen(Instant now) {
        requirePublished();
        deadline().filter(last -> last.passed(now)).ifPresent(last -> {
            throw new DomainProblem("TENDER_CHANGE_TOO_LATE", last.at());
        });
    }

    /** The deadline has passed by the database's clock: no bid comes in any more. */
    public void close(Instant now) {
        Deadline last = deadline().orElseThrow(() -> new DomainProblem("TENDER_NEEDS_DEADLINE"));
        if (!last.passed(now)) {
            throw new DomainProblem("TENDER_DEADLINE_NOT_REACHED", last.at());
        }
        course.close(now);
    }

    /** Two officers have opened the bids. */
    public void beginEvaluation() {
        course.to(TenderStatus.EVALUATION);
    }

    /** It is confirmed who of those who asked to participate goes on. */
    public void shortlist() {
        course.to(TenderStatus.SHORTLISTED);
    }

    /** Its final tenders have ended so. */
    public void endWithFinalTenders(TenderStatus last, @Nullable String reason, Instant now) {
        course.end(last, reason, now);
    }

    /** The award is decided. */
    public void award() {
        course.to(TenderStatus.AWARDED);
    }

    /** The contract is concluded. */
    public void complete(Instant now) {
        course.end(TenderStatus.COMPLETE, null, now);
    }

    void terminate(TerminationReason reason, Instant now) {
        course.end(TenderStatus.UNSUCCESSFUL, reason.name(), now);
    }

    public void cancel(String reason, Instant now) {
        course.end(TenderStatus.CANCELLED, reason.strip(), now);
    }

    public TenderId id() {
        return new TenderId(id);
    }

    /** The reference for people: {@code AL-T-2026-0001}. */
    public String reference() {
        return reference;
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    public OrganisationId councilId() {
        return new OrganisationId(council);
    }

    /** The service that is asked for, if it stands in the register. */
    public Optional<UUID> serviceId() {
        return Optional.ofNullable(service);
    }

    /** The accepted expression of interest that forced this tender, if there is one. */
    public Optional<UUID> eoiId() {
        return Optional.ofNullable(eoi);
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public String terms() {
        return terms;
    }

    public String cpv() {
        return cpv;
    }

    public Procedure procedure() {
        return procedure;
    }

    public boolean lightTouch() {
        return lightTouch;
    }

    /** How the law's least periods apply to it. */
    public TenderSetting setting() {
        return began().map(this::setting).orElseGet(() -> setting(reductions()));
    }

    /** As {@link #setting}, were the tender notice published on that day: a planned notice before it may shorten the period. */
    public TenderSetting setting(LocalDate noticeDay) {
        Set<TenderCircumstance> all = reductions();
        all.addAll(groundwork.reductions(noticeDay));
        return setting(all);
    }

    private TenderSetting setting(Set<TenderCircumstance> reductions) {
        return new TenderSetting(procedure, lightTouch, true, true, reductions);
    }

    private Set<TenderCircumstance> reductions() {
        return preselected
                ? EnumSet.of(TenderCircumstance.PRESELECTED_SUPPLIERS)
                : EnumSet.noneOf(TenderCircumstance.class);
    }

    /** What went before it: a planned notice, an engagement with the market. */
    public Groundwork groundwork() {
        return groundwork;
    }

    public TenderStatus status() {
        return course.status();
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Optional<Instant> publishedAt() {
        return course.publishedAt();
    }

    /** The day on which the procurement began and which picks the version of the law: that of the tender notice. */
    public Optional<LocalDate> began() {
        return publishedAt().map(London::dayOf);
    }

    /** The last instant for bids; chosen before publication. */
    public Optional<Deadline> deadline() {
        return instants().deadline();
    }

    /** The last instant for questions; empty in a draft that leaves it to the rule, and of a tender older than questions are. */
    public Optional<Deadline> questionsDeadline() {
        return instants().questionsDeadline();
    }

    /** What is embedded is absent where all of it is: in a draft without a deadline. */
    private TenderInstants instants() {
        return instants == null ? new TenderInstants(null, null) : instants;
    }

    public Optional<Instant> closedAt() {
        return course.closedAt();
    }

    public Optional<Instant> endedAt() {
        return course.endedAt();
    }

    /** Cancelled, or ended without an award: no contract follows. */
    public boolean hasEndedWithoutContract() {
        return status() == TenderStatus.CANCELLED || status() == TenderStatus.UNSUCCESSFUL;
    }

    /** Code of {@link TerminationReason}, or the council's words for a cancellation. */
    public Optional<String> endReason() {
        return course.endReason();
    }

    public List<Lot> lots() {
        return List.copyOf(lots);
    }

    /** The lot of that id; empty where it is another tender's. */
    public Optional<Lot> lot(LotId lot) {
        return lots.stream().filter(known -> known.id().equals(lot)).findFirst();
    }

    /** How many lots one may bid for and win, or why it is not divided. */
    public LotLimits lotLimits() {
        return lotLimits;
    }

    /** How often, and by how much, the council may extend the contract; empty: it may not. */
    public Optional<ExtensionOption> extension() {
        return Optional.ofNullable(extension);
    }

    /** To whom it is reserved; empty: any supplier may take part. */
    public Optional<Reserve> reserve() {
        return Optional.ofNullable(reserve);
    }

    /** The estimated value of all lots over the whole term, in pounds with VAT. */
    public Money value() {
        return lots.stream().map(Lot::value).reduce(Money.noPounds(), Money::plus);
    }

    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    /** How a price becomes points; a draft may still lack what it needs. */
    public PriceMethod priceMethod() {
        return price.method();
    }

    /** The ceiling or the fixed price in pounds with VAT, where the method has one. */
    public Optional<Money> priceFigure() {
        return price.figure();
    }

    /** The formula as the evaluation computes with it; refused while a draft lacks its ceiling. */
    public PriceFormula priceFormula() {
        return price.formula();
    }

    /** Whether a bid says how many of each offered outcome it promises. */
    public boolean asksForPromises() {
        return price.method().countsOutcomes();
    }

    public List<OutcomeOffer> outcomes() {
        return List.copyOf(outcomes);
    }

    /** What a supplier must satisfy to be awarded the contract, in the order of the notice; often none. */
    public List<ParticipationCondition> conditions() {
        return List.copyOf(conditions);
    }

    /** In which phases it is run, in their order; none: in one stage. */
    public List<TenderPhase> phases() {
        return List.copyOf(phases);
    }

    /** Whether it takes requests to participate, and ends with a shortlist instead of an award. */
    public boolean isForRequests() {
        return inPhases;
    }

    /** The first stage whose shortlist may send these final tenders; empty of a tender that anybody may answer. */
    public Optional<TenderId> firstStageId() {
        return Optional.ofNullable(firstStage).map(TenderId::new);
    }

    /** Whether only those may bid who are on the shortlist of its first stage. */
    public boolean isFinalTenders() {
        return firstStage != null;
    }

    /** The criteria that a bid answers and is scored by: of requests to participate those alone that decide who goes on. */
    public List<Criterion> askedCriteria() {
        return isForRequests()
                ? criteria.stream()
                        .filter(criterion -> phases.get(0).counted().contains(criterion.number()))
                        .toList()
                : criteria();
    }

    /** Any two of them open the bids together; named by the publication. */
    public Set<PersonId> openingOfficers() {
        return seated(Seat.Task.OPENS);
    }

    public Set<PersonId> evaluators() {
        return seated(Seat.Task.EVALUATES);
    }

    public Optional<PersonId> moderator() {
        return seated(Seat.Task.MODERATES).stream().findFirst();
    }

    private Set<PersonId> seated(Seat.Task task) {
        return Seat.seated(seats, task);
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/tender/view/" + reference;
    }
}
