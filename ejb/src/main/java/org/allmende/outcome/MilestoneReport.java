package org.allmende.outcome;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;

/**
 * The provider's claim that so many outcomes were reached, with its evidence. Returned reports stay; a new one follows.
 *
 * <p>Errors: {@code REPORT_VERIFIED_ALREADY}, {@code REPORT_NEEDS_TWO_VERIFIERS}, {@code REPORT_VERIFIES_MORE(claimed)},
 * {@code REPORT_VERIFIES_NOTHING}, {@code REPORT_NEEDS_REASON}.
 */
@Entity
@Table(name = "milestone_report")
public class MilestoneReport {

    @Id
    private UUID id;

    @Column(name = "milestone_id")
    private UUID milestone;

    @Column
    private int attempt;

    @Column
    private long quantity;

    @Column
    private String evidence;

    @Column(name = "reported_by")
    private UUID reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
    @OrderBy("at")
    private List<Verification> verifications = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MilestoneReport() {}

    MilestoneReport(MilestoneId milestone, int attempt, Claim claim, PersonId by, Instant now) {
        this.id = Ids.next();
        this.milestone = milestone.value();
        this.attempt = attempt;
        this.quantity = claim.quantity();
        this.evidence = claim.evidence().strip();
        this.reportedBy = by.value();
        this.reportedAt = now;
    }

    /** One verifier speaks; each once, and they are two people. */
    VerificationState judge(Verifier verifier, Opinion opinion, PersonId by, Instant now) {
        if (verification(verifier).isPresent()) {
            throw new DomainProblem("REPORT_VERIFIED_ALREADY");
        }
        if (isVerifiedBy(by)) {
            throw new DomainProblem("REPORT_NEEDS_TWO_VERIFIERS");
        }
        requireSound(opinion);
        verifications.add(new Verification(this, verifier, opinion, by, now));
        return state();
    }

    private void requireSound(Opinion opinion) {
        if (opinion.reason().isBlank()) {
            throw new DomainProblem("REPORT_NEEDS_REASON");
        }
        if (opinion.verdict() == Verdict.CONFIRMED && opinion.quantity() <= 0) {
            throw new DomainProblem("REPORT_VERIFIES_NOTHING");
        }
        if (opinion.quantity() > quantity) {
            throw new DomainProblem("REPORT_VERIFIES_MORE", quantity);
        }
    }

    /** Where its verification stands. */
    public VerificationState state() {
        if (verifications.size() < Verifier.values().length) {
            return VerificationState.OPEN;
        }
        return verifications.stream().allMatch(verification -> verification.verdict() == Verdict.CONFIRMED)
                ? VerificationState.VERIFIED
                : VerificationState.RETURNED;
    }

    /** The lesser of the confirmed quantities; 0 while it is not verified. */
    public long verifiedQuantity() {
        return state() == VerificationState.VERIFIED
                ? verifications.stream().mapToLong(Verification::quantity).min().orElse(0)
                : 0;
    }

    /** Also the subject of its files. */
    public UUID id() {
        return id;
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    /** 1 for the first report, one more for each after a return. */
    public int attempt() {
        return attempt;
    }

    /** Outcomes claimed. */
    public long quantity() {
        return quantity;
    }

    public String evidence() {
        return evidence;
    }

    public PersonId reportedBy() {
        return new PersonId(reportedBy);
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public List<Verification> verifications() {
        return List.copyOf(verifications);
    }

    /** Whether this person has given a verdict on it, for whichever seat. */
    public boolean isVerifiedBy(PersonId person) {
        return verifications.stream().anyMatch(verdict -> verdict.by().equals(person));
    }

    public Optional<Verification> verification(Verifier verifier) {
        return verifications.stream()
                .filter(verification -> verification.verifier() == verifier)
                .findFirst();
    }
}
