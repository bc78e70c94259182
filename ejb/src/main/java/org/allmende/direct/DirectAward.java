package org.allmende.direct;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.register.LightTouchServices;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.shared.TextLength;
import org.allmende.shared.TextList;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * A contract that a council awards without a competition. Written as a draft, looked at by a second officer, frozen by the transparency
 * notice, awarded by the contract award notice, free for the contract after the standstill (Procurement Act 2023 ss.41-44, 50-51).
 *
 * <p>An objection suspends it: the portal's own rule, as for the award of a tender.
 *
 * <p>Errors: {@code DIRECT_STEP_NOT_POSSIBLE}, {@code DIRECT_NOT_A_DRAFT}, {@code DIRECT_NEEDS_TWO_PEOPLE}, {@code DIRECT_CHANGED},
 * {@code DIRECT_OBJECTION_OPEN}, {@code DIRECT_NOT_OPEN_TO_OBJECTIONS}, {@code DIRECT_REASONS_LENGTH(least, most)}, {@code
 * STANDSTILL_NOT_OVER(last day)}, and when proposed those of {@link DirectRules}.
 */
@Entity
@Table(name = "direct_award")
public class DirectAward {

    static final int SHORTEST = 20;
    static final int LONGEST = 4_000;

    @Id
    private UUID id;

    private String reference;

    @Column(name = "case_id")
    private UUID caseFile;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "service_id")
    private @Nullable UUID service;

    @Column(name = "supplier_id")
    private @Nullable UUID supplier;

    private String title;

    private String subject;

    private String cpv;

    @Column(name = "estimated_value")
    private @Nullable Money value;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    private @Nullable Integer months;

    @Column(name = "contract_on")
    private @Nullable LocalDate contractOn;

    private String risks;

    @Enumerated(EnumType.STRING)
    private @Nullable DirectGround ground;

    @Column(name = "former_tender_id")
    private @Nullable UUID formerTender;

    @Column(name = "earlier_contract")
    private String earlierContract;

    @Column(name = "earlier_on")
    private @Nullable LocalDate earlierOn;

    private String justification;

    @Column(name = "exclusion_considered")
    private boolean exclusionConsidered;

    @Column(name = "exclusion_stands")
    @Convert(converter = TextList.class)
    private List<String> exclusionStands;

    @Column(name = "exclusion_reasons")
    private String exclusionReasons;

    private String conflicts;

    @Column(name = "standstill_days")
    private int standstillDays;

    @OneToMany(mappedBy = "award", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<PointAnswer> points = new ArrayList<>();

    @Embedded
    private DirectCourse course = new DirectCourse();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected DirectAward() {}

    /**
     * What it is about.
     *
     * @param service in the register; null: none
     * @param formerTender from which the council switches (s.43), in whose case it is made; null: none
     */
    record Matter(
            CaseId caseId,
            OrganisationId council,
            @Nullable UUID service,
            @Nullable TenderId formerTender) {}

    /** @param reference {@code AL-X-2026-0001} */
    @SuppressWarnings("NullAway.Init")
    DirectAward(String reference, Matter matter, DirectContent content, PersonId author, Instant now) {
        TenderId former = matter.formerTender();
        this.id = Ids.next();
        this.reference = reference;
        this.caseFile = matter.caseId().value();
        this.council = matter.council().value();
        this.service = matter.service();
        this.formerTender = former == null ? null : former.value();
        course.draft(author, now);
        write(content);
    }

    /** Replaces what the authors have written; only while it is a draft. */
    void rewrite(DirectContent content) {
        if (course.status() != DirectStatus.DRAFT) {
            throw new DomainProblem("DIRECT_NOT_A_DRAFT");
        }
        write(content);
    }

    private void write(DirectContent content) {
        OrganisationId chosen = content.supplier();
        supplier = chosen == null ? null : chosen.value();
        title = content.title();
        subject = content.subject();
        cpv = content.cpv();
        value = content.value();
        startsOn = content.startsOn();
        months = content.months();
        contractOn = content.contractOn();
        risks = content.risks();
        ground = content.ground();
        earlierContract = content.earlierContract();
        earlierOn = content.earlierOn();
        justification = content.justification();
        exclusionConsidered = content.exclusion().considered();
        exclusionStands = content.exclusion().stands();
        exclusionReasons = content.exclusion().reasons();
        conflicts = content.conflicts();
        standstillDays = content.standstillDays();
        points.clear();
        content.points().forEach(said -> points.add(new PointAnswer(this, points.size() + 1, said)));
    }

    /** Its author asks a second officer to look; refuses unless it has everything that the law demands. */
    void propose(PersonId officer, Instant now) {
        if (course.status() != DirectStatus.DRAFT) {
            throw new DomainProblem("DIRECT_NOT_A_DRAFT");
        }
        DirectRules.require(this, London.dayOf(now));
        course.propose(officer, now);
    }

    /** The second officer wants it changed first. */
    void sendBack(PersonId officer, int seen, String because) {
        course.requireSeen(seen);
        course.requireSecond(officer);
        course.sendBack(reasons(because));
    }

    /** The transparency notice is public, and what it says does not change any more. */
    void notify(PersonId officer, int seen, Instant now) {
        course.requireSeen(seen);
        course.requireSecond(officer);
        DirectRules.require(this, London.dayOf(now));
        course.notify(officer, now);
    }

    /** The contract award notice is public; the standstill begins with this day, where there is one. */
    void award(PersonId officer, WorkingDays calendar, Instant now) {
        course.award(officer, now, standstill(now, calendar).orElse(null));
    }

    private Optional<Standstill> standstill(Instant now, WorkingDays calendar) {
        return standstillDays == 0
                ? Optional.empty()
                : Optional.of(Standstill.ofWorkingDays(standstillDays, London.dayOf(now), calendar));
    }

    /** Refused while an objection is open, and at and before the last instant without a contract, whatever a timer says. */
    void free(Instant now) {
        course.free(now);
    }

    /** Both sides have signed the contract. */
    public void conclude(Instant now) {
        course.conclude(now);
    }

    /** The council does not award: a draft is dropped, what is public stays public with its reason (s.55). */
    public void withdraw(String because, Instant now) {
        course.withdraw(reasons(because), now);
    }

    private static String reasons(String words) {
        return TextLength.within("DIRECT_REASONS_LENGTH", words.replace("\r\n", "\n"), SHORTEST, LONGEST);
    }

    /** An objection has come in: neither award notice nor contract before it is dealt with. */
    public void suspend(Instant now) {
        course.suspend(now);
    }

    /** Nothing suspends it any more. */
    public void lift(WorkingDays calendar, Instant now) {
        course.lift(calendar, now);
    }

    public DirectAwardId id() {
        return new DirectAwardId(id);
    }

    /** The reference for people: {@code AL-X-2026-0001}. */
    public String reference() {
        return reference;
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    public OrganisationId councilId() {
        return new OrganisationId(council);
    }

    /** The service that it is about, if it stands in the register. */
    public Optional<UUID> serviceId() {
        return Optional.ofNullable(service);
    }

    /** The tender without suitable tenders from which the council switches (s.43). */
    public Optional<TenderId> formerTender() {
        return Optional.ofNullable(formerTender).map(TenderId::new);
    }

    /** What its authors have written. */
    public DirectContent content() {
        return new DirectContent(
                supplier == null ? null : new OrganisationId(supplier),
                title,
                subject,
                cpv,
                value,
                startsOn,
                months,
                contractOn,
                risks,
                ground,
                earlierContract,
                earlierOn,
                justification,
                points.stream().map(PointAnswer::said).toList(),
                new DirectContent.Exclusion(exclusionConsidered, exclusionStands, exclusionReasons),
                conflicts,
                standstillDays);
    }

    public String title() {
        return title;
    }

    /** Empty in a draft that has not chosen yet. */
    public Optional<OrganisationId> supplier() {
        return Optional.ofNullable(supplier).map(OrganisationId::new);
    }

    /** Whether it is a light touch contract, by its code and the list of the day on which it began. */
    public boolean lightTouch(LocalDate today) {
        return LightTouchServices.on(began().orElse(today)).contains(DirectRules.digits(cpv));
    }

    /** The day on which the procurement began and which picks the version of the law: that of the transparency notice. */
    public Optional<LocalDate> began() {
        return course.noticedAt().map(London::dayOf);
    }

    /** How far it has come, when and by whom. */
    public DirectCourse course() {
        return course;
    }

    public DirectStatus status() {
        return course.status();
    }

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return course.noticedAt().isPresent();
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/direct/view/" + reference;
    }
}
