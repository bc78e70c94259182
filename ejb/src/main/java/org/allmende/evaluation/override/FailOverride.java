package org.allmende.evaluation.override;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.shared.TextList;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * The moderator's proposal to let a bid take part although something stands against it, and what a second person has decided. At
 * most one for each bid.
 *
 * <p>Source: Procurement Act 2023 s.19(3)(c), (d); Energysolutions v NDA [2016] EWHC 1988, a fail that was bent. Errors: {@code
 * OVERRIDE_REASONS_LENGTH(least, most)}, {@code OVERRIDE_NEEDS_OTHER}, {@code OVERRIDE_DECIDED_ALREADY}.
 */
@Entity
@Table(name = "fail_override")
public class FailOverride {

    /** So long is a reason at least, and at most. */
    public static final int SHORTEST = 20;

    public static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "bid_id")
    private UUID bid;

    @Convert(converter = TextList.class)
    private List<String> items;

    private String reasons;

    @Column(name = "scores_known")
    private boolean scoresKnown;

    @Enumerated(EnumType.STRING)
    private OverrideStatus status;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reasons")
    private @Nullable String decisionReasons;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected FailOverride() {}

    /** @param scoresKnown whether the moderator can read the scores already */
    FailOverride(
            Tender tender,
            BidId bid,
            List<CheckItem> fails,
            String reasons,
            boolean scoresKnown,
            PersonId moderator,
            Instant now) {
        this.id = Ids.next();
        this.tender = tender.id().value();
        this.bid = bid.value();
        this.items = fails.stream().map(CheckItem::code).toList();
        this.reasons = reasons(reasons);
        this.scoresKnown = scoresKnown;
        this.status = OverrideStatus.PROPOSED;
        this.proposedBy = moderator.value();
        this.proposedAt = now;
    }

    private static String reasons(String words) {
        return TextLength.within("OVERRIDE_REASONS_LENGTH", words.replace("\r\n", "\n"), SHORTEST, LONGEST);
    }

    /** Somebody who neither proposed it nor sits on the panel decides, once. */
    void decide(Tender ofTender, boolean approved, String why, PersonId officer, Instant now) {
        if (officer.value().equals(proposedBy)
                || ofTender.evaluators().contains(officer)
                || ofTender.moderator().filter(officer::equals).isPresent()) {
            throw new DomainProblem("OVERRIDE_NEEDS_OTHER");
        }
        OverrideStatus next = status.to(approved ? OverrideStatus.APPROVED : OverrideStatus.REFUSED);
        decisionReasons = reasons(why);
        status = next;
        decidedBy = officer.value();
        decidedAt = now;
    }

    /** The tender was cancelled. */
    void end() {
        if (status == OverrideStatus.PROPOSED) {
            status = status.to(OverrideStatus.ENDED);
        }
    }

    public FailOverrideId id() {
        return new FailOverrideId(id);
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    /** Codes of the {@link CheckItem}s that stand against the bid. */
    public List<String> items() {
        return items;
    }

    /** The moderator's, written to be published. */
    public String reasons() {
        return reasons;
    }

    /** Whether the moderator could read the scores when proposing it; everybody is told. */
    public boolean scoresKnown() {
        return scoresKnown;
    }

    public OverrideStatus status() {
        return status;
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(PersonId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The second person's, written to be published. */
    public Optional<String> decisionReasons() {
        return Optional.ofNullable(decisionReasons);
    }
}
