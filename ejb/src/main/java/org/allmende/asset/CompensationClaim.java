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
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An owner's claim for loss or expense that the listing has caused, noted by the council: Localism Act 2011 s.99, S.I.
 * 2012/2421 reg 14. That there is one, and how it was decided, is public; words and amounts are for the council.
 *
 * <p>Errors: {@code CLAIM_STEP_NOT_POSSIBLE(from, to)}, {@code CLAIM_DAY_OUTSIDE(first, last)}, {@code CLAIM_LATE(last
 * day)}, {@code CLAIM_AMOUNT(amount)}, {@code CLAIM_MORE_THAN_ASKED(asked)}, {@code ASSET_REASONS_MISSING}.
 */
@Entity
@Table(name = "asset_compensation_claim")
public class CompensationClaim {

    @Id
    private UUID id;

    @Column(name = "asset_id")
    private UUID asset;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    @Column(name = "claimed_on")
    private LocalDate claimedOn;

    @Column(name = "loss_ended_on")
    private LocalDate lossEndedOn;

    private Money amount;

    private String words;

    @Column(name = "agreed_amount")
    private @Nullable Money agreedAmount;

    private @Nullable String reasons;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CompensationClaim() {}

    /**
     * What the owner claims, in writing.
     *
     * @param claimedOn the day on which the council received it
     * @param lossEndedOn the day on which the loss or expense was, or finished being, incurred
     * @param words each part of the claim, and the evidence that came with it: reg 14(5)(c)-(d)
     */
    public record Claimed(LocalDate claimedOn, LocalDate lossEndedOn, Money amount, String words) {}

    CompensationClaim(Asset asset, Claimed claimed, Instant now) {
        LocalDate first = asset.enteredOn().orElseThrow(() -> new DomainProblem("ASSET_NOT_LISTED", asset.reference()));
        LocalDate today = London.dayOf(now);
        if (claimed.lossEndedOn().isBefore(first) || claimed.claimedOn().isAfter(today)) {
            throw new DomainProblem("CLAIM_DAY_OUTSIDE", first, today);
        }
        Period weeks = AssetTiming.claim(claimed.lossEndedOn());
        if (claimed.claimedOn().isAfter(weeks.lastDay())) {
            throw new DomainProblem("CLAIM_LATE", weeks.lastDay());
        }
        if (claimed.amount().isNegative() || claimed.amount().isZero()) {
            throw new DomainProblem("CLAIM_AMOUNT", claimed.amount());
        }
        this.id = Ids.next();
        this.asset = asset.id().value();
        this.status = ClaimStatus.CLAIMED;
        this.claimedOn = claimed.claimedOn();
        this.lossEndedOn = claimed.lossEndedOn();
        this.amount = claimed.amount();
        this.words = Reasons.require(claimed.words());
    }

    /** Decides with written reasons: reg 14(6). Nothing agreed is a refusal. */
    void decide(Money agreed, String why, Instant now) {
        boolean nothing = agreed.isZero();
        status = status.to(nothing ? ClaimStatus.REFUSED : ClaimStatus.AGREED);
        if (agreed.isNegative() || agreed.isGreaterThan(amount)) {
            throw new DomainProblem("CLAIM_MORE_THAN_ASKED", amount);
        }
        agreedAmount = nothing ? null : agreed;
        reasons = Reasons.require(why);
        decidedAt = now;
    }

    public ClaimId id() {
        return new ClaimId(id);
    }

    public AssetId asset() {
        return new AssetId(asset);
    }

    public ClaimStatus status() {
        return status;
    }

    public LocalDate claimedOn() {
        return claimedOn;
    }

    public LocalDate lossEndedOn() {
        return lossEndedOn;
    }

    /** What is sought, for all parts together. */
    public Money amount() {
        return amount;
    }

    public String words() {
        return words;
    }

    public Optional<Money> agreedAmount() {
        return Optional.ofNullable(agreedAmount);
    }

    /** Why, as told to the owner. */
    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
