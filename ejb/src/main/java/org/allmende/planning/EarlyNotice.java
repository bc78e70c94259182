package org.allmende.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A preliminary market engagement notice or a planned procurement notice (Procurement Act 2023 ss.15-17). Written as a draft, frozen
 * by publication.
 *
 * <p>Errors: {@code EARLY_STEP_NOT_POSSIBLE}, {@code EARLY_NEEDS_WORDS}, {@code EARLY_NEEDS_CPV}, {@code EARLY_NEEDS_DAYS}, {@code
 * EARLY_DAYS_ORDER}, {@code EARLY_TENDER_DAY_PAST}, {@code EARLY_NEEDS_PROCEDURE}, {@code EARLY_REASONS_LENGTH(least, most)}, {@code
 * ENGAGEMENT_CLOSED(last day)}, {@code EARLY_NOT_AN_ENGAGEMENT}.
 */
@Entity
@Table(name = "early_notice")
public class EarlyNotice {

    private static final Pattern CPV = Pattern.compile("[0-9]{8}(-[0-9])?");
    private static final int SHORTEST_REASONS = 20;
    private static final int LONGEST_REASONS = 2_000;

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private EarlyKind kind;

    @Column(name = "case_id")
    private UUID caseFile;

    @Column(name = "council_id")
    private UUID council;

    @Enumerated(EnumType.STRING)
    private EarlyStatus status;

    private String title;

    private String summary;

    private String supply;

    private String cpv;

    private String area;

    @Column(name = "estimated_value")
    private @Nullable Money value;

    @Column(name = "supply_from")
    private @Nullable LocalDate supplyFrom;

    private String process;

    private String questions;

    @Column(name = "closes_on")
    private @Nullable LocalDate closesOn;

    @Column(name = "tender_on")
    private @Nullable LocalDate tenderOn;

    @Column(name = "bids_on")
    private @Nullable LocalDate bidsOn;

    @Column(name = "award_on")
    private @Nullable LocalDate awardOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Procedure procedure;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected EarlyNotice() {}

    /** @param reference {@code AL-N-2026-0001} */
    @SuppressWarnings("NullAway.Init")
    EarlyNotice(String reference, EarlyKind kind, CaseFile caseFile, EarlyContent content, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.kind = kind;
        this.caseFile = caseFile.id().value();
        this.council = caseFile.council().value();
        this.status = EarlyStatus.DRAFT;
        this.draftedAt = now;
        write(content);
    }

    void rewrite(EarlyContent content) {
        if (status != EarlyStatus.DRAFT) {
            throw new DomainProblem("EARLY_STEP_NOT_POSSIBLE");
        }
        write(content);
    }

    private void write(EarlyContent content) {
        boolean engages = kind == EarlyKind.ENGAGEMENT;
        title = content.title();
        summary = content.summary();
        supply = content.supply();
        cpv = content.cpv();
        area = content.area();
        value = content.value();
        supplyFrom = content.supplyFrom();
        process = content.process();
        questions = engages ? String.join("\n", content.questions()) : "";
        closesOn = engages ? content.closesOn() : null;
        tenderOn = engages ? null : content.tenderOn();
        bidsOn = engages ? null : content.bidsOn();
        awardOn = engages ? null : content.awardOn();
        procedure = engages ? null : content.procedure();
    }

    void publish(Instant now) {
        EarlyStatus next = status.to(EarlyStatus.PUBLISHED);
        requireWhole(London.dayOf(now));
        status = next;
        publishedAt = now;
    }

    /** Refuses what does not state all that the law says it states (S.I. 2024/692 regs 14, 16, 17). */
    void requireWhole(LocalDate today) {
        if (summary.isEmpty() || supply.isEmpty() || area.isEmpty() || process.isEmpty()) {
            throw new DomainProblem("EARLY_NEEDS_WORDS");
        }
        if (!CPV.matcher(cpv).matches()) {
            throw new DomainProblem("EARLY_NEEDS_CPV");
        }
        if (kind == EarlyKind.ENGAGEMENT) {
            if (closesOn == null) {
                throw new DomainProblem("EARLY_NEEDS_DAYS");
            }
            return;
        }
        requirePlan(today);
    }

    private void requirePlan(LocalDate today) {
        if (tenderOn == null || bidsOn == null || awardOn == null) {
            throw new DomainProblem("EARLY_NEEDS_DAYS");
        }
        if (bidsOn.isBefore(tenderOn) || awardOn.isBefore(bidsOn)) {
            throw new DomainProblem("EARLY_DAYS_ORDER");
        }
        if (tenderOn.isBefore(today)) {
            throw new DomainProblem("EARLY_TENDER_DAY_PAST");
        }
        if (procedure == null || procedure == Procedure.BELOW_THRESHOLD) {
            throw new DomainProblem("EARLY_NEEDS_PROCEDURE");
        }
    }

    void withdraw(String because, Instant now) {
        EarlyStatus next = status.to(EarlyStatus.WITHDRAWN);
        withdrawnBecause = TextLength.within(
                "EARLY_REASONS_LENGTH", because.replace("\r\n", "\n"), SHORTEST_REASONS, LONGEST_REASONS);
        withdrawnAt = now;
        status = next;
    }

    /** Refuses an answer that comes too late, or to what asks nothing. */
    void requireOpen(Instant now) {
        if (kind != EarlyKind.ENGAGEMENT) {
            throw new DomainProblem("EARLY_NOT_AN_ENGAGEMENT");
        }
        if (!isOpen(now)) {
            throw new DomainProblem("ENGAGEMENT_CLOSED", closesOn == null ? "" : closesOn);
        }
    }

    /** Whether suppliers can answer now: to the end of the last day. */
    public boolean isOpen(Instant now) {
        return kind == EarlyKind.ENGAGEMENT
                && status == EarlyStatus.PUBLISHED
                && closesOn != null
                && !London.dayOf(now).isAfter(closesOn);
    }

    public EarlyNoticeId id() {
        return new EarlyNoticeId(id);
    }

    /** The reference for people: {@code AL-N-2026-0001}. */
    public String reference() {
        return reference;
    }

    public EarlyKind kind() {
        return kind;
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    public OrganisationId councilId() {
        return new OrganisationId(council);
    }

    public EarlyStatus status() {
        return status;
    }

    public boolean isDraft() {
        return status == EarlyStatus.DRAFT;
    }

    public boolean isWithdrawn() {
        return status == EarlyStatus.WITHDRAWN;
    }

    /** What the authors wrote. */
    public EarlyContent content() {
        return new EarlyContent(
                title,
                summary,
                supply,
                cpv,
                area,
                value,
                supplyFrom,
                process,
                questions(),
                closesOn,
                tenderOn,
                bidsOn,
                awardOn,
                procedure);
    }

    public String title() {
        return title;
    }

    /** What suppliers are asked, one by one; empty of a planned notice. */
    public List<String> questions() {
        return questions.lines().toList();
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<String> withdrawnBecause() {
        return Optional.ofNullable(withdrawnBecause);
    }

    /** Which notice of the law it is, by the day of its publication or, before it, by that one. */
    public PublicNotice legal(Instant today) {
        return PublicNotices.of(kind.notice(), London.dayOf(publishedAt().orElse(today)));
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/planning/view/" + reference;
    }
}
