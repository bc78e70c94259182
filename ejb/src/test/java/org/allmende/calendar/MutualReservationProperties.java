package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MutualReservationProperties {

    private static final MutualReservation RULES = MutualReservation.on(LocalDate.of(2026, 11, 26));
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 24);

    @Property
    void theBarEndsOnOneDayAndNeverComesBack(
            @ForAll @IntRange(max = 20_000) int contract, @ForAll @IntRange(max = 2_000) int later) {
        LocalDate entered = FIRST.plusDays(contract);
        LocalDate free = RULES.firstFreeAward(entered);
        assertThat(RULES.bars(entered, free)).isFalse();
        assertThat(RULES.bars(entered, free.minusDays(1))).isTrue();
        assertThat(RULES.bars(entered, free.plusDays(later))).isFalse();
        assertThat(RULES.bars(entered, entered)).isTrue();
        assertThat(RULES.bars(entered, entered.minusDays(1))).isFalse();
    }

    @Property
    void everyDayOfTheThreeYearsBars(
            @ForAll @IntRange(max = 20_000) int award, @ForAll @IntRange(max = 1_094) int before) {
        LocalDate day = FIRST.plusDays(award);
        assertThat(RULES.bars(day.minusDays(before), day)).isTrue();
        assertThat(RULES.bars(day.minusYears(3), day)).isFalse();
        assertThat(RULES.bars(day.minusYears(3).plusDays(1), day)).isTrue();
    }

    @Property
    void aTermOfFiveYearsIsAllowedAndADayMoreIsNot(@ForAll @IntRange(max = 20_000) int begin) {
        LocalDate start = FIRST.plusDays(begin);
        LocalDate last = RULES.latestEnd(start);
        assertThat(RULES.allowsTerm(start, last)).isTrue();
        assertThat(RULES.allowsTerm(start, last.plusDays(1))).isFalse();
        assertThat(RULES.allowsTerm(start, start)).isTrue();
        assertThat(RULES.allowsTerm(start, start.minusDays(1))).isFalse();
    }

    @Example
    void countsAsTheActDoes() {
        assertThat(RULES.latestEnd(LocalDate.of(2027, 4, 1))).isEqualTo(LocalDate.of(2032, 3, 31));
        assertThat(RULES.firstFreeAward(LocalDate.of(2027, 4, 1))).isEqualTo(LocalDate.of(2030, 4, 1));
        assertThat(RULES.firstFreeAward(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2031, 3, 1));
    }

    @Example
    void thereIsNoReservationBeforeTheActWasInForce() {
        assertThatThrownBy(() -> MutualReservation.on(FIRST.minusDays(1))).hasMessageContaining("RULES_NOT_IN_FORCE");
        assertThat(MutualReservation.on(FIRST).inForceFrom()).isEqualTo(FIRST);
    }
}
