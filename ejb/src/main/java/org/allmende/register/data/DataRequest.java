package org.allmende.register.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.DataTiming;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A request for missing data about a service. All of it is public but for who asked, unless it was asked in an organisation's
 * name. Source: Freedom of Information Act 2000 ss.1, 8, 10 and 17.
 *
 * <p>Errors: {@code DATA_MISSING_LENGTH(least, most)}, {@code DATA_PURPOSE_LENGTH(most)}, {@code DATA_ANSWER_LENGTH(least, most)},
 * {@code DATA_STEP_NOT_POSSIBLE(from, to)}.
 */
@Entity
@Table(name = "data_request")
public class DataRequest {

    /** Shorter than this, nobody knows what is missing: s.8(1)(c). */
    static final int SHORTEST = 10;

    static final int LONGEST = 2_000;
    static final int LONGEST_ANSWER = 20_000;
    private static final int BRIEF = 140;

    @Id
    private UUID id;

    private String reference;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "case_id")
    private UUID caseFile;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "organisation_id")
    private @Nullable UUID organisation;

    private String missing;

    @Column(name = "missing_key")
    private String missingKey;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private DataRequestStatus status;

    @Column(name = "received_at")
    private Instant receivedAt;

    private Instant due;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    private @Nullable String answer;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_ground")
    private @Nullable RefusalGround refusalGround;

    @Column(name = "refusal_reasons")
    private @Nullable String refusalReasons;

    @Column(name = "public_interest")
    private @Nullable String publicInterest;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected DataRequest() {}

    /**
     * Who asks.
     *
     * @param organisation in whose name; null: a resident
     */
    record Asker(PersonId person, @Nullable OrganisationId organisation) {}

    /**
     * What is asked.
     *
     * @param purpose why; may be empty, since nobody need say it
     */
    record Words(String missing, String purpose) {

        Words {
            missing = TextLength.within("DATA_MISSING_LENGTH", missing, SHORTEST, LONGEST);
            purpose = purpose.strip();
            if (purpose.codePointCount(0, purpose.length()) > LONGEST) {
                throw new DomainProblem("DATA_PURPOSE_LENGTH", LONGEST);
            }
        }

        /** By which a second click is known: the words without case and surplus blanks. */
        String key() {
            return missing.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }
    }

    DataRequest(
            String reference,
            Service of,
            CaseId caseFile,
            Asker asker,
            Words words,
            WorkingDays calendar,
            Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.service = of.id().value();
        this.council = of.council().value();
        this.caseFile = caseFile.value();
        this.askedBy = asker.person().value();
        this.organisation =
                asker.organisation() == null ? null : asker.organisation().value();
        this.missing = words.missing();
        this.missingKey = words.key();
        this.purpose = words.purpose();
        this.status = DataRequestStatus.OPEN;
        this.receivedAt = now;
        this.due = DataTiming.answer(London.dayOf(now), calendar).end();
    }

    void answer(String words, PersonId officer, String name, Instant now) {
        status = status.to(DataRequestStatus.ANSWERED);
        answer = TextLength.within("DATA_ANSWER_LENGTH", words, SHORTEST, LONGEST_ANSWER);
        decided(officer, name, now);
    }

    void refuse(Refusal refusal, PersonId officer, String name, Instant now) {
        status = status.to(DataRequestStatus.REFUSED);
        refusalGround = refusal.ground();
        refusalReasons = refusal.reasons();
        publicInterest = refusal.ground().isWeighed() ? refusal.publicInterest() : null;
        decided(officer, name, now);
    }

    private void decided(PersonId officer, String name, Instant now) {
        decidedBy = officer.value();
        decidedByName = name;
        closedAt = now;
    }

    void withdraw(Instant now) {
        status = status.to(DataRequestStatus.WITHDRAWN);
        closedAt = now;
    }

    /** Notes that the council was reminded; false where it need not be, or was before. */
    boolean noteReminded(Instant now) {
        if (status != DataRequestStatus.OPEN
                || remindedAt != null
                || now.isBefore(DataStage.SOON.beginsAt(deadline()))
                || deadline().passed(now)) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    /** Notes that the answer is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (status != DataRequestStatus.OPEN || overdueAt != null || !deadline().passed(now)) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    public DataRequestId id() {
        return new DataRequestId(id);
    }

    public String reference() {
        return reference;
    }

    public ServiceId service() {
        return new ServiceId(service);
    }

    public OrganisationId council() {
        return new OrganisationId(council);
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    /** For the council alone, which answers a named person: s.8(1)(b). */
    public PersonId askedBy() {
        return new PersonId(askedBy);
    }

    /** In whose name it was asked; empty: a resident's. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    /** What is missing. */
    public String missing() {
        return missing;
    }

    /** The beginning of it, for lists. */
    public String brief() {
        return brief(missing);
    }

    static String brief(String text) {
        return text.codePointCount(0, text.length()) <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BRIEF)).strip() + "…";
    }

    /** Why it is asked; empty where it was not said. */
    public String purpose() {
        return purpose;
    }

    public DataRequestStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == DataRequestStatus.OPEN;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The end of the twentieth working day following the date of receipt. */
    public Deadline deadline() {
        return new Deadline(due, ClockRule.DATA_REQUEST);
    }

    /** Whether it was or is answered too late, at this instant. */
    public boolean isLate(Instant now) {
        return status != DataRequestStatus.WITHDRAWN && deadline().passed(closedAt == null ? now : closedAt);
    }

    public Optional<Instant> overdueAt() {
        return Optional.ofNullable(overdueAt);
    }

    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** When it was answered, refused or withdrawn. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The officer's name. */
    public Optional<String> decidedByName() {
        return Optional.ofNullable(decidedByName);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Refusal> refusal() {
        return refusalGround == null || refusalReasons == null
                ? Optional.empty()
                : Optional.of(new Refusal(refusalGround, refusalReasons, publicInterest == null ? "" : publicInterest));
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/services/data/" + reference;
    }
}
