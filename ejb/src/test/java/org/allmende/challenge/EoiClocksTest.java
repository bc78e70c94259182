package org.allmende.challenge;

import static org.allmende.challenge.ExpressionBuilder.anExpression;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;

class EoiClocksTest {

    private static final long FROM_2026 = 1_767_225_600L;
    private static final long UNTIL_2028 = 1_830_297_600L;

    private final WorkingDays calendar = new WorkingDays();

    private static Instant londonNoon(int month, int day) {
        return LocalDate.of(2027, month, day).atTime(12, 0).atZone(London.ZONE).toInstant();
    }

    @Test
    void withoutAWindowTheDayOfReceiptIsTheFirstOfThirty() {
        EoiClocks clocks = EoiClocks.of(londonNoon(3, 1), anExpression().periods(), calendar);
        assertThat(London.dayOf(clocks.timingNotice())).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(London.dayOf(clocks.decision())).isEqualTo(LocalDate.of(2027, 6, 29));
    }

    @Test
    void withinAWindowTheThirtyDaysBeginWhenItCloses() {
        ChallengeWindow june = new ChallengeWindow(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30));
        EoiClocks clocks = EoiClocks.of(londonNoon(6, 2), anExpression().periods(june), calendar);
        assertThat(London.dayOf(clocks.timingNotice())).isEqualTo(LocalDate.of(2027, 7, 30));
    }

    @Test
    void outsideOfAllWindowsTheyRunFromReceipt() {
        ChallengeWindow june = new ChallengeWindow(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30));
        EoiClocks clocks = EoiClocks.of(londonNoon(3, 1), anExpression().periods(june), calendar);
        assertThat(London.dayOf(clocks.timingNotice())).isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Property
    void clocksEndWithADayAndCountDaysOnTheCalendar(
            @ForAll @LongRange(min = FROM_2026, max = UNTIL_2028) long second,
            @ForAll @IntRange(min = 1, max = 400) int decisionDays) {
        Instant received = Instant.ofEpochSecond(second);
        ChallengePeriods periods =
                new ChallengePeriods(new OrganisationId(Ids.next()), decisionDays, 1, 1, List.of(), received);
        EoiClocks clocks = EoiClocks.of(received, periods, calendar);
        LocalDate day = London.dayOf(received);
        assertThat(ChronoUnit.DAYS.between(day, London.dayOf(clocks.timingNotice())))
                .isEqualTo(29);
        assertThat(ChronoUnit.DAYS.between(day, London.dayOf(clocks.decision())))
                .isEqualTo(decisionDays);
        assertThat(London.dayOf(clocks.decision().plus(1, ChronoUnit.MICROS)))
                .isEqualTo(London.dayOf(clocks.decision()).plusDays(1));
    }

    @Property
    void aWindowNeverShortensTheTimeForTheNotice(
            @ForAll @LongRange(min = FROM_2026, max = UNTIL_2028) long second,
            @ForAll @IntRange(min = 0, max = 60) int opensBefore,
            @ForAll @IntRange(min = 0, max = 60) int closesAfter) {
        Instant received = Instant.ofEpochSecond(second);
        LocalDate day = London.dayOf(received);
        ChallengeWindow window = new ChallengeWindow(day.minusDays(opensBefore), day.plusDays(closesAfter));
        EoiClocks without = EoiClocks.of(received, anExpression().periods(), calendar);
        EoiClocks within = EoiClocks.of(received, anExpression().periods(window), calendar);
        assertThat(within.timingNotice()).isAfter(without.timingNotice());
        assertThat(ChronoUnit.DAYS.between(window.closes(), London.dayOf(within.timingNotice())))
                .isEqualTo(30);
        assertThat(within.decision()).isEqualTo(without.decision());
    }
}
