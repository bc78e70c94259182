package org.allmende.asset;

import static org.allmende.asset.AssetBuilder.ENTERED;
import static org.allmende.asset.AssetBuilder.anAsset;
import static org.allmende.asset.AssetBuilder.noticeOn;
import static org.allmende.asset.AssetTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.calendar.London;
import org.allmende.calendar.MoratoriumRules;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisposalTest {

    private static final int FOUR_YEARS = 1500;

    private static Instant noon(LocalDate day) {
        return London.startOf(day).plusSeconds(43_200);
    }

    @Property
    @Label("Localism Act 2011 s.95(3)(a): a request within the six weeks, to their last instant, makes it six months")
    void aRequestCountsToTheLastInstantOfTheInterim(@ForAll @IntRange(max = FOUR_YEARS) int day) {
        Disposal intime = noticeOn(ENTERED.plusDays(day));
        Instant last = London.endOf(intime.interimEnds());
        assertThat(intime.request(last)).isTrue();
        assertThat(intime.status()).isEqualTo(DisposalStatus.FULL);
        assertThat(intime.moratoriumEnds()).isEqualTo(intime.fullEnds());
        Disposal late = noticeOn(ENTERED.plusDays(day));
        assertRefused("DISPOSAL_INTERIM_OVER", () -> late.request(last.plusNanos(1000)));
        assertThat(late.moratoriumEnds()).isEqualTo(late.interimEnds());
    }

    @Property
    @Label("Localism Act 2011 s.95(3): however many groups ask, the six months are counted once, from the notice")
    void furtherRequestsMoveNoDate(
            @ForAll @IntRange(max = FOUR_YEARS) int day, @ForAll @IntRange(min = 1, max = 12) int groups) {
        Disposal disposal = noticeOn(ENTERED.plusDays(day));
        LocalDate full = disposal.fullEnds();
        int firsts = 0;
        for (int i = 0; i < groups; i++) {
            firsts += disposal.request(noon(disposal.receivedOn()).plusSeconds(i)) ? 1 : 0;
        }
        assertThat(firsts).isEqualTo(1);
        assertThat(disposal.fullEnds()).isEqualTo(full);
        assertThat(disposal.requestedAt()).contains(noon(disposal.receivedOn()));
    }

    @Property
    @Label(
            "Localism Act 2011 s.95(3)-(4): on the open market only after the moratorium and within the protected period")
    void theMarketIsOpenBetweenMoratoriumAndProtection(
            @ForAll @IntRange(min = -10, max = 600) int after, @ForAll boolean asked) {
        Disposal disposal = noticeOn(ENTERED.plusDays(40));
        if (asked) {
            disposal.request(noon(disposal.receivedOn()));
        }
        LocalDate day = disposal.receivedOn().plusDays(after);
        Instant told = noon(disposal.receivedOn().plusDays(700));
        boolean within = !day.isBefore(disposal.receivedOn()) && !day.isAfter(disposal.protectedEnds());
        if (!within) {
            assertRefused("SALE_DAY_OUTSIDE", () -> disposal.sell(SaleKind.ON_THE_MARKET, day, told));
        } else if (!day.isAfter(asked ? disposal.fullEnds() : disposal.interimEnds())) {
            assertRefused("SALE_IN_MORATORIUM", () -> disposal.sell(SaleKind.ON_THE_MARKET, day, told));
            assertThat(disposal.status().isOpen()).isTrue();
        } else {
            disposal.sell(SaleKind.ON_THE_MARKET, day, told);
            assertThat(disposal.status()).isEqualTo(DisposalStatus.SOLD);
        }
    }

    @Property
    @Label("S.I. 2012/2421 reg 13(1): to a community interest group at any time in the eighteen months")
    void aGroupMayBuyAtAnyTimeOfTheProtectedPeriod(@ForAll @IntRange(min = -3, max = 560) int after) {
        Disposal disposal = noticeOn(ENTERED.plusDays(40));
        LocalDate day = disposal.receivedOn().plusDays(after);
        Instant told = noon(disposal.receivedOn().plusDays(700));
        if (after < 0 || day.isAfter(disposal.protectedEnds())) {
            assertRefused("SALE_DAY_OUTSIDE", () -> disposal.sell(SaleKind.TO_GROUP, day, told));
        } else {
            disposal.sell(SaleKind.TO_GROUP, day, told);
            assertThat(disposal.soldOn()).contains(day);
        }
    }

    @Property
    @Label("Localism Act 2011 s.95(3): nothing ends a moratorium before its last day is over")
    void aMoratoriumEndsWithItsLastDay(@ForAll @IntRange(max = FOUR_YEARS) int day, @ForAll boolean asked) {
        Disposal disposal = noticeOn(ENTERED.plusDays(day));
        if (asked) {
            disposal.request(noon(disposal.receivedOn()));
        }
        Instant last = London.endOf(disposal.moratoriumEnds());
        assertRefused("DISPOSAL_PERIOD_RUNS", () -> disposal.free(last));
        disposal.free(last.plusNanos(1000));
        assertThat(disposal.status()).isEqualTo(DisposalStatus.FREE);
        Instant protectedUntil = London.endOf(disposal.protectedEnds());
        assertRefused("DISPOSAL_PERIOD_RUNS", () -> disposal.endProtection(protectedUntil));
        disposal.endProtection(protectedUntil.plusNanos(1000));
        assertThat(disposal.status()).isEqualTo(DisposalStatus.OVER);
    }

    @Test
    @DisplayName("Localism Act 2011 s.95(6): the day of receipt is neither to come nor before the entry")
    void aNoticeWasReceivedWhileTheLandWasListed() {
        Asset asset = anAsset().listed();
        Disposal.Owner owner = new Disposal.Owner("A. Owner", "1 Mill Lane");
        MoratoriumRules rules = MoratoriumRules.on(ENTERED);
        assertRefused(
                "DISPOSAL_RECEIVED_LATER",
                () -> new Disposal(
                        "AL-M-2027-0001", asset, owner, ENTERED.plusDays(11), rules, noon(ENTERED.plusDays(10))));
        assertRefused(
                "DISPOSAL_BEFORE_LISTING",
                () -> new Disposal(
                        "AL-M-2027-0001", asset, owner, ENTERED.minusDays(1), rules, noon(ENTERED.plusDays(10))));
        assertRefused(
                "ASSET_NOT_LISTED",
                () -> new Disposal("AL-M-2027-0001", anAsset().nominated(), owner, ENTERED, rules, noon(ENTERED)));
        assertRefused("DISPOSAL_OWNER_MISSING", () -> new Disposal.Owner(" ", "1 Mill Lane"));
    }

    @Test
    void whatIsClosedTakesNoRequestAndNoSale() {
        Disposal disposal = noticeOn(ENTERED);
        disposal.lapse(noon(ENTERED.plusDays(3)));
        assertRefused("DISPOSAL_INTERIM_OVER", () -> disposal.request(noon(ENTERED.plusDays(4))));
        assertRefused(
                "DISPOSAL_STEP_NOT_POSSIBLE",
                () -> disposal.sell(SaleKind.TO_GROUP, ENTERED.plusDays(4), noon(ENTERED.plusDays(5))));
    }

    @Test
    void aRequestIsPassedOnOnce() {
        Disposal disposal = noticeOn(ENTERED);
        BidderRequest request = new BidderRequest(
                disposal.id(),
                new OrganisationId(Ids.next()),
                Standing.ofParish(ParishPlace.OWN_AREA),
                " We would like to buy. ",
                noon(ENTERED));
        assertThat(request.words()).isEqualTo("We would like to buy.");
        request.passOn(noon(ENTERED.plusDays(1)));
        request.passOn(noon(ENTERED.plusDays(2)));
        assertThat(request.passedOnAt()).contains(noon(ENTERED.plusDays(1)));
        assertRefused(
                "REQUEST_WORDS_TOO_LONG",
                () -> new BidderRequest(
                        disposal.id(), request.organisation(), request.standing(), "x".repeat(4001), noon(ENTERED)));
    }
}
