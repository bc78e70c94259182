package org.allmende.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's bid in one tender: who and where it stands, never what is in it. The content lies in the draft, then
 * sealed, and readable only after the opening.
 *
 * <p>Errors: {@code TENDER_NOT_OPEN_FOR_BIDS}, {@code TENDER_DEADLINE_PASSED(deadline)}, {@code BID_STEP_NOT_POSSIBLE}.
 */
@Entity
@Table(name = "bid")
public class Bid {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "case_id")
    private UUID caseFile;

    @Enumerated(EnumType.STRING)
    private BidStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "sealed_version")
    private int sealedVersion;

    @Column(name = "inadmissible_reason")
    private @Nullable String inadmissibleReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Bid() {}

    /** A new bid for an open tender. */
    Bid(String reference, Tender tender, OrganisationId organisation, Instant now) {
        requireOpen(tender, now);
        this.id = Ids.next();
        this.reference = reference;
        this.tender = tender.id().value();
        this.organisation = organisation.value();
        this.caseFile = tender.caseId().value();
        this.status = BidStatus.DRAFT;
        this.startedAt = now;
    }

    /**
     * The one comparison that decides lateness: the database's instant against the deadline, whose own instant is in time.
     *
     * @param now the database's clock, read in the deciding transaction
     */
    static void requireOpen(Tender tender, Instant now) {
        if (tender.status() != TenderStatus.PUBLISHED && tender.status() != TenderStatus.CLOSED) {
            throw new DomainProblem("TENDER_NOT_OPEN_FOR_BIDS");
        }
        if (tender.deadline().filter(deadline -> !deadline.passed(now)).isEmpty()) {
            throw passed(tender);
        }
    }

    /** {@code BID_WITHOUT_PRICE}: a request to participate has none. */
    static void requirePriced(Tender tender) {
        if (tender.isForRequests()) {
            throw new DomainProblem("BID_WITHOUT_PRICE");
        }
    }

    private static DomainProblem passed(Tender tender) {
        return new DomainProblem(
                "TENDER_DEADLINE_PASSED",
                tender.deadline().map(last -> last.inLondon().toString()).orElse(""));
    }

    /** A withdrawn bid is written anew. */
    void writeAgain(Tender target, Instant now) {
        requireOpen(target, now);
        status = status.to(BidStatus.DRAFT);
    }

    /** A sealed version arrived whole at this instant: the first, or one that replaces the former. Gives its number. */
    int submit(Tender target, Instant now) {
        requireOpen(target, now);
        status = status.to(BidStatus.SUBMITTED);
        submittedAt = now;
        return ++sealedVersion;
    }

    void withdraw(Tender target, Instant now) {
        requireOpen(target, now);
        status = status.to(BidStatus.WITHDRAWN);
        submittedAt = null;
    }

    void opened() {
        status = status.to(BidStatus.OPENED);
    }

    /** Not to be considered, for a reason that the bidder and the record will read. */
    public void exclude(String reason) {
        status = status.to(BidStatus.INADMISSIBLE);
        inadmissibleReason = reason.strip();
    }

    /** To be considered after all: what stands against it is set aside. */
    public void readmit() {
        status = status.to(BidStatus.OPENED);
        inadmissibleReason = null;
    }

    void missDeadline() {
        status = status.to(BidStatus.NOT_SUBMITTED);
    }

    public BidId id() {
        return new BidId(id);
    }

    /** The reference for people: {@code AL-B-2026-0001}. */
    public String reference() {
        return reference;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    public BidStatus status() {
        return status;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the version that counts was whole on the server, by the database's clock. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** Number of the newest sealed version; 0 before the first. */
    public int sealedVersion() {
        return sealedVersion;
    }

    public Optional<String> inadmissibleReason() {
        return Optional.ofNullable(inadmissibleReason);
    }

    /** The workspace of its organisation, from the context root. */
    public String link() {
        return "/bid/write/" + reference;
    }
}
