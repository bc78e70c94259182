package org.allmende.tender;

import static org.allmende.tender.TenderBuilder.CALENDAR;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.team;
import static org.allmende.tender.TenderBuilder.twoOfficers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderCircumstance;
import org.allmende.calendar.TenderingPeriod;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 ss.15(3), 17(1), 54(4): what went before a tender, and what it does to its period. */
class GroundworkTest {

    private static final LocalDate DAY = London.dayOf(DRAFTED);

    private static Tender due(int days, LocalDate planned) {
        Tender tender = aTender().due(DRAFTED.plus(days, ChronoUnit.DAYS)).draft();
        tender.followOn(Groundwork.NONE.plannedOn(planned));
        return tender;
    }

    @Test
    void aQualifyingPlannedNoticeMakesTenDaysEnough() {
        Tender tender = due(10, DAY.minusDays(40));
        assertThat(TenderingPeriod.least(tender.setting(DAY), DAY).because())
                .isEqualTo(TenderCircumstance.QUALIFYING_PLANNED_NOTICE);
        assertThatCode(() -> tender.publish(team(), twoOfficers(), CALENDAR, DRAFTED))
                .doesNotThrowAnyException();
        assertThat(tender.setting().reductions()).containsExactly(TenderCircumstance.QUALIFYING_PLANNED_NOTICE);
    }

    @Test
    void nineDaysAreTooFew() {
        assertThatThrownBy(() -> due(9, DAY.minusDays(40)).publish(team(), twoOfficers(), CALENDAR, DRAFTED))
                .isInstanceOf(DomainProblem.class)
                .hasMessageContaining("TENDERING_PERIOD_TOO_SHORT");
    }

    @Test
    void anEarlierOrLaterOneShortensNothing() {
        for (LocalDate planned :
                new LocalDate[] {DAY.minusDays(39), DAY.minusMonths(12).minusDays(1)}) {
            assertThatThrownBy(() -> due(10, planned).publish(team(), twoOfficers(), CALENDAR, DRAFTED))
                    .isInstanceOf(DomainProblem.class)
                    .hasMessageContaining("TENDERING_PERIOD_TOO_SHORT");
        }
    }

    @Test
    void anEngagementWithoutANoticeNeedsItsReasons() {
        assertThatThrownBy(() -> Groundwork.NONE.unnoticed("Too short.")).isInstanceOf(DomainProblem.class);
        Groundwork said = Groundwork.NONE.unnoticed("We spoke with two libraries before there was a plan to tender.");
        assertThat(said.engaged()).isEqualTo(Engaged.UNNOTICED);
        assertThat(said.plannedOn(DAY).unnoticedBecause()).isPresent();
        assertThat(said.noticed().unnoticedBecause()).isEmpty();
        assertThat(said.unengaged().engaged()).isEqualTo(Engaged.NO);
    }

    @Test
    void ofSeveralPlannedNoticesTheNewestCounts() {
        assertThat(Groundwork.NONE.plannedOn(DAY).plannedOn(DAY.minusDays(9)).plannedOn())
                .contains(DAY);
    }

    @Test
    void aPublishedTenderFollowsNothingMore() {
        Tender tender = aTender().published();
        assertThatThrownBy(() -> tender.followOn(Groundwork.NONE.noticed())).isInstanceOf(DomainProblem.class);
    }
}
