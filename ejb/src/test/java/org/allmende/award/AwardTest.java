package org.allmende.award;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.bid.Bid;
import org.allmende.bid.BidBuilder;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.junit.jupiter.api.Test;

class AwardTest {

    private static final WorkingDays WORKING_DAYS = new WorkingDays();
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Test
    void walksTheWholeGraphOfStatuses() {
        Map<AwardStatus, Set<AwardStatus>> graph = new EnumMap<>(AwardStatus.class);
        graph.put(AwardStatus.DECIDED, Set.of(AwardStatus.SUMMARIES_SENT, AwardStatus.CANCELLED));
        graph.put(AwardStatus.SUMMARIES_SENT, Set.of(AwardStatus.STANDSTILL, AwardStatus.CANCELLED));
        graph.put(AwardStatus.STANDSTILL, Set.of(AwardStatus.FINAL, AwardStatus.CANCELLED));
        graph.put(AwardStatus.FINAL, Set.of(AwardStatus.CANCELLED));
        graph.put(AwardStatus.CANCELLED, Set.of());
        for (AwardStatus from : AwardStatus.values()) {
            assertThat(from.next()).isEqualTo(graph.get(from));
            for (AwardStatus to : AwardStatus.values()) {
                if (graph.get(from).contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.to(to)).hasMessageStartingWith("AWARD_STEP_NOT_POSSIBLE");
                }
            }
        }
    }

    @Test
    void publishesNoNoticeBeforeTheSummaries() {
        assertThatThrownBy(() -> publish(anAward(), MONDAY)).hasMessageStartingWith("AWARD_STEP_NOT_POSSIBLE");
    }

    @Test
    void standstillOfAMondayNoticeEndsOnTheSecondWednesday() {
        Award award = published(MONDAY);
        assertThat(award.standstillLastDay()).contains(LocalDate.parse("2026-03-11"));
        Instant last = award.standstillEnds().orElseThrow().at();
        assertThatThrownBy(() -> award.endStandstill(last)).hasMessageStartingWith("STANDSTILL_NOT_OVER");
        assertThat(award.status()).isEqualTo(AwardStatus.STANDSTILL);
        award.endStandstill(last.plus(1, ChronoUnit.MICROS));
        assertThat(award.status()).isEqualTo(AwardStatus.FINAL);
    }

    @Test
    void anObjectionAtTheLastInstantSuspendsAndOneAfterItIsTooLate() {
        Award award = published(MONDAY);
        Instant last = award.standstillEnds().orElseThrow().at();
        assertThatThrownBy(() -> award.suspend(last.plus(1, ChronoUnit.MICROS)))
                .hasMessageStartingWith("AWARD_STANDSTILL_OVER");
        assertThat(award.isSuspended()).isFalse();
        award.suspend(last);
        award.suspend(last);
        assertThat(award.suspendedSince()).contains(last);
        assertThatThrownBy(() -> award.endStandstill(last.plusSeconds(1_000_000)))
                .hasMessageStartingWith("AWARD_OBJECTION_OPEN");
        assertThat(award.status()).isEqualTo(AwardStatus.STANDSTILL);
    }

    @Test
    void nothingSuspendsAnAwardBeforeItsNoticeOrAfterItsStandstill() {
        assertThatThrownBy(() -> anAward().suspend(Instant.EPOCH)).hasMessageStartingWith("AWARD_NOT_IN_STANDSTILL");
        Award award = published(MONDAY);
        Instant after = award.standstillEnds().orElseThrow().at().plusSeconds(1);
        award.endStandstill(after);
        assertThatThrownBy(() -> award.suspend(after)).hasMessageStartingWith("AWARD_STANDSTILL_OVER");
        assertThatThrownBy(() -> award.suspendForClaim(after)).hasMessageStartingWith("AWARD_CLAIM_TOO_LATE");
    }

    @Test
    void liftedWithinTheStandstillItGoesOnAsItWas() {
        Award award = published(MONDAY);
        Instant last = award.standstillEnds().orElseThrow().at();
        award.suspend(last.minusSeconds(100_000));
        award.lift(WORKING_DAYS, last);
        assertThat(award.noContractUntil()).contains(last);
        award.endStandstill(last.plus(1, ChronoUnit.MICROS));
    }

    @Test
    void liftedAfterTheStandstillAContractFollowsFromTheNextWorkingDay() {
        Award award = published(MONDAY);
        award.suspend(award.standstillEnds().orElseThrow().at());
        Instant friday = London.startOf(LocalDate.parse("2026-03-13")).plusSeconds(50_000);
        award.lift(WORKING_DAYS, friday);
        Instant sunday = London.endOf(LocalDate.parse("2026-03-15"));
        assertThat(award.noContractUntil()).contains(sunday);
        assertThatThrownBy(() -> award.endStandstill(sunday)).hasMessageStartingWith("STANDSTILL_NOT_OVER");

        award.suspendForClaim(sunday);
        assertThatThrownBy(() -> award.endStandstill(sunday.plusSeconds(60)))
                .hasMessageStartingWith("AWARD_OBJECTION_OPEN");
        award.lift(WORKING_DAYS, London.startOf(LocalDate.parse("2026-03-16")));
        award.endStandstill(London.startOf(LocalDate.parse("2026-03-18")));
        assertThat(award.status()).isEqualTo(AwardStatus.FINAL);
    }

    @Test
    void aCancelledAwardIsNotSuspendedAnyMore() {
        Award award = published(MONDAY);
        award.suspend(award.standstillEnds().orElseThrow().at());
        award.cancel();
        assertThat(award.isSuspended()).isFalse();
    }

    @Property
    void noStandstillEndsBeforeEightWorkingDaysAreOver(@ForAll @IntRange(min = 0, max = 500) int offset) {
        LocalDate day = MONDAY.plusDays(offset);
        Award award = published(day);
        LocalDate last = award.standstillLastDay().orElseThrow();
        assertThat(day.datesUntil(last.plusDays(1)).filter(WORKING_DAYS::isWorkingDay))
                .hasSize(8);
        assertThatThrownBy(() -> award.endStandstill(London.endOf(last))).hasMessageStartingWith("STANDSTILL_NOT_OVER");
        award.endStandstill(London.startOf(last.plusDays(1)));
        assertThat(award.status()).isEqualTo(AwardStatus.FINAL);
    }

    private static Award published(LocalDate day) {
        Award award = anAward();
        award.summariesSent(London.startOf(day));
        publish(award, day);
        return award;
    }

    private static void publish(Award award, LocalDate day) {
        award.publish(
                Standstill.mandatory(day, WORKING_DAYS), London.startOf(day).plusSeconds(36_000));
    }

    private static Award anAward() {
        Tender tender = aTender().published();
        Bid bid = BidBuilder.anOpenedBid(tender);
        return new Award(
                "AL-A-2026-0001", tender, AwardBuilder.won(tender, bid, Money.pounds(100)), person(), Instant.EPOCH);
    }
}
