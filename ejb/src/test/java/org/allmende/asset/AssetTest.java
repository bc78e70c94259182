package org.allmende.asset;

import static org.allmende.asset.AssetBuilder.DECIDED_AT;
import static org.allmende.asset.AssetBuilder.ENTERED;
import static org.allmende.asset.AssetBuilder.FACTS;
import static org.allmende.asset.AssetBuilder.NOMINATED_AT;
import static org.allmende.asset.AssetBuilder.OFFICER;
import static org.allmende.asset.AssetBuilder.REASONS;
import static org.allmende.asset.AssetBuilder.REVIEWER;
import static org.allmende.asset.AssetBuilder.anAsset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetTest {

    private static final long FROM_2026 = 1_767_225_600L;
    private static final long UNTIL_2036 = 2_082_758_400L;

    static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Property
    @Label("S.I. 2012/2421 reg 7: the decision is due at the last instant of the eighth week, at any second of receipt")
    void theDecisionIsDueAtTheEndOfAWholeDay(@ForAll @LongRange(min = FROM_2026, max = UNTIL_2036) long second) {
        Asset asset = anAsset().draft();
        Instant received = Instant.ofEpochSecond(second);
        asset.nominate(new CaseId(Ids.next()), received);
        Instant due = asset.decisionDeadline().orElseThrow().at();
        assertThat(due).isEqualTo(London.endOf(London.dayOf(received).plusDays(56)));
        assertThat(asset.noteOverdue(due)).isFalse();
        assertThat(asset.noteOverdue(due.plusNanos(1000))).isTrue();
        assertThat(asset.noteOverdue(due.plusSeconds(60))).as("told once").isFalse();
    }

    @Property
    @Label(
            "Localism Act 2011 s.87(3): an entry leaves the list with the first instant after its five years, not before")
    void anEntryEndsWithItsLastDay(@ForAll @LongRange(min = FROM_2026, max = UNTIL_2036) long second) {
        Asset asset = anAsset().listed(Instant.ofEpochSecond(second));
        Instant last = London.endOf(asset.listedUntil().orElseThrow());
        assertRefused("ASSET_LISTED_STILL", () -> asset.expire(last));
        asset.expire(last.plusNanos(1000));
        assertThat(asset.status()).isEqualTo(AssetStatus.EXPIRED);
    }

    @Property
    @Label("S.I. 2012/2421 reg 6: a nomination with anything open is not sent")
    void nothingOfANominationMayBeOpen(@ForAll @IntRange(min = 0, max = 127) int written) {
        Asset asset = anAsset().draft();
        NominationFacts facts = new NominationFacts(
                part(written, 0),
                part(written, 1),
                part(written, 2),
                part(written, 3),
                part(written, 4),
                part(written, 5),
                part(written, 6),
                null);
        asset.write(facts, asset.version(), NOMINATED_AT);
        assertThat(facts.open()).isEqualTo(7 - Integer.bitCount(written));
        if (written == 127) {
            asset.nominate(new CaseId(Ids.next()), NOMINATED_AT);
        } else {
            assertRefused("ASSET_PARTS_OPEN", () -> asset.nominate(new CaseId(Ids.next()), NOMINATED_AT));
        }
    }

    private static String part(int written, int place) {
        return (written >> place & 1) == 1 ? "words" : " ";
    }

    @Property
    @Label("Localism Act 2011 ss.90(6), 92(3): no decision without written reasons")
    void noDecisionWithoutReasons(@ForAll @StringLength(max = 60) String words) {
        Asset asset = anAsset().nominated();
        if (words.strip().length() < Reasons.SHORTEST) {
            assertRefused(
                    "ASSET_REASONS_MISSING",
                    () -> asset.refuse(RefusalGround.NOT_OF_VALUE, words, "Tom", OFFICER, DECIDED_AT));
        } else {
            asset.refuse(RefusalGround.NOT_OF_VALUE, words, "Tom", OFFICER, DECIDED_AT);
            assertThat(asset.decisionReasons()).contains(words.strip());
        }
    }

    @Test
    void whatWasSentStaysAsItWas() {
        Asset asset = anAsset().nominated();
        assertRefused("ASSET_NOT_A_DRAFT", () -> asset.write(FACTS, asset.version(), NOMINATED_AT));
    }

    @Test
    void theSecondOfTwoWhoWriteIsTold() {
        Asset asset = anAsset().draft();
        assertRefused("ASSET_CHANGED", () -> asset.write(FACTS, asset.version() + 1, NOMINATED_AT));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertRefused("ASSET_TEXT_TOO_LONG", () -> new NominationFacts("x".repeat(201), "", "", "", "", "", "", null));
    }

    @Test
    @DisplayName("Localism Act 2011 s.92(4): an overturned listing becomes an unsuccessful nomination")
    void anOverturnedListingIsUnsuccessful() {
        Asset asset = anAsset().listed();
        assertRefused(
                "ASSET_GROUND_OF_REVIEW",
                () -> anAsset().nominated().refuse(RefusalGround.ON_REVIEW, REASONS, "Tom", OFFICER, DECIDED_AT));
        asset.overturn(REASONS, DECIDED_AT.plusSeconds(60));
        assertThat(asset.status()).isEqualTo(AssetStatus.UNSUCCESSFUL);
        assertThat(asset.ground()).contains(RefusalGround.ON_REVIEW);
        assertThat(asset.leftAt()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = AssetStatus.class, names = "LISTED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotListedIsNeitherSoldNorReviewedNorRemoved(AssetStatus status) {
        Asset asset = anAsset().in(status);
        assertRefused("ASSET_NOT_LISTED", () -> asset.remove(RemovalReason.APPEAL, REASONS, DECIDED_AT));
        assertRefused("ASSET_NOT_LISTED", () -> asset.overturn(REASONS, DECIDED_AT));
        assertRefused("ASSET_NOT_LISTED", () -> new ListingReview(asset, ENTERED, false, DECIDED_AT));
    }

    @Property
    @Label("S.I. 2012/2421 Sch 2 para 1: a review is asked for within eight weeks, or later by the council's leave")
    void aLateRequestForAReviewNeedsLeave(@ForAll @IntRange(max = 200) int daysAfter, @ForAll boolean longerAllowed) {
        Asset asset = anAsset().listed();
        LocalDate asked = ENTERED.plusDays(daysAfter);
        Instant now = London.startOf(asked).plusSeconds(60);
        if (daysAfter > 55 && !longerAllowed) {
            assertRefused("REVIEW_REQUEST_LATE", () -> new ListingReview(asset, asked, false, now));
        } else {
            ListingReview review = new ListingReview(asset, asked, longerAllowed, now);
            assertThat(review.isLongerAllowed()).isEqualTo(daysAfter > 55);
            assertThat(London.dayOf(review.deadline().at())).isEqualTo(asked.plusDays(55));
            assertThat(review.noteOverdue(review.deadline().at())).isFalse();
            assertThat(review.noteOverdue(review.deadline().at().plusNanos(1000)))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("S.I. 2012/2421 Sch 2 para 4: whoever decided does not review")
    void whoeverDecidedDoesNotReview() {
        Asset asset = anAsset().listed();
        ListingReview review = new ListingReview(asset, ENTERED, false, DECIDED_AT);
        assertRefused(
                "REVIEWER_DECIDED_BEFORE",
                () -> review.decide(ReviewStatus.UPHELD, REASONS, asset, OFFICER, "Tom", DECIDED_AT));
        ListingReview again = new ListingReview(asset, ENTERED, false, DECIDED_AT);
        again.decide(ReviewStatus.UPHELD, REASONS, asset, REVIEWER, "Catherine", DECIDED_AT);
        assertThat(again.status()).isEqualTo(ReviewStatus.UPHELD);
        assertRefused(
                "REVIEW_STEP_NOT_POSSIBLE",
                () -> again.decide(ReviewStatus.OVERTURNED, REASONS, asset, REVIEWER, "Catherine", DECIDED_AT));
    }

    @Property
    @Label("S.I. 2012/2421 reg 14(5)(b): a claim comes within thirteen weeks after the loss")
    void aClaimIsInTimeForThirteenWeeks(@ForAll @IntRange(max = 180) int daysAfter) {
        Asset asset = anAsset().listed();
        LocalDate loss = ENTERED.plusDays(30);
        LocalDate claimed = loss.plusDays(daysAfter);
        CompensationClaim.Claimed words = new CompensationClaim.Claimed(claimed, loss, Money.pounds(4200), REASONS);
        Instant now = London.startOf(claimed).plusSeconds(60);
        if (daysAfter > 91) {
            assertRefused("CLAIM_LATE", () -> new CompensationClaim(asset, words, now));
        } else {
            assertThat(new CompensationClaim(asset, words, now).status()).isEqualTo(ClaimStatus.CLAIMED);
        }
    }

    @Property
    @Label("S.I. 2012/2421 reg 14(1), (6): never more than is claimed; nothing is a refusal")
    void neverMoreIsAgreedThanIsClaimed(
            @ForAll @IntRange(min = 1, max = 100_000) int asked, @ForAll @IntRange(min = 0, max = 120_000) int agreed) {
        CompensationClaim claim = new CompensationClaim(
                anAsset().listed(),
                new CompensationClaim.Claimed(ENTERED, ENTERED, Money.pounds(asked), REASONS),
                DECIDED_AT);
        if (agreed > asked) {
            assertRefused("CLAIM_MORE_THAN_ASKED", () -> claim.decide(Money.pounds(agreed), REASONS, DECIDED_AT));
        } else {
            claim.decide(Money.pounds(agreed), REASONS, DECIDED_AT);
            assertThat(claim.status()).isEqualTo(agreed == 0 ? ClaimStatus.REFUSED : ClaimStatus.AGREED);
        }
    }

    @Test
    void aClaimIsForSomethingThatTheListingCouldHaveCaused() {
        Asset asset = anAsset().listed();
        assertRefused(
                "CLAIM_AMOUNT",
                () -> new CompensationClaim(
                        asset, new CompensationClaim.Claimed(ENTERED, ENTERED, Money.noPounds(), REASONS), DECIDED_AT));
        assertRefused(
                "CLAIM_DAY_OUTSIDE",
                () -> new CompensationClaim(
                        asset,
                        new CompensationClaim.Claimed(ENTERED, ENTERED.minusDays(1), Money.pounds(1), REASONS),
                        DECIDED_AT));
        assertRefused(
                "ASSET_NOT_LISTED",
                () -> new CompensationClaim(
                        anAsset().nominated(),
                        new CompensationClaim.Claimed(ENTERED, ENTERED, Money.pounds(1), REASONS),
                        DECIDED_AT));
    }
}
