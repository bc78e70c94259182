package org.allmende.mutual.reserved;

import static org.allmende.mutual.MutualBuilder.NOW;
import static org.allmende.mutual.MutualBuilder.aMutual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.mutual.Mutual;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate AWARD = LocalDate.of(2027, 9, 1);
    private static final LocalDate STARTS = LocalDate.of(2027, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 9, 30);
    private static final Map<ReservationRule, String> PAPERS = papers();

    private static Map<ReservationRule, String> papers() {
        Map<ReservationRule, String> papers = new EnumMap<>(ReservationRule.class);
        for (ReservationRule rule : ReservationRule.values()) {
            if (rule.isShownByPaper()) {
                papers.put(rule, "Rules of the society, clause " + rule.ordinal());
            }
        }
        return papers;
    }

    private static ReservationFacts.Given given(
            int seatsOfEmployees, int votesOfEmployees, @Nullable LocalDate comparable) {
        return new ReservationFacts.Given(
                Money.pounds(900_000),
                AWARD,
                STARTS,
                LAST,
                true,
                Surplus.STAYS,
                7,
                seatsOfEmployees,
                30,
                votesOfEmployees,
                comparable);
    }

    private static List<ReservationRule> unmet(ReservationFacts.Given given, boolean reservable) {
        return ReservationCheck.of(given.facts(), reservable, TODAY).unmet();
    }

    @Test
    void aBodyOfItsEmployeesQualifies() {
        assertThat(unmet(given(4, 16, null), true)).isEmpty();
        assertThat(ReservationCheck.of(given(4, 16, null).facts(), true, TODAY).inForceFrom())
                .isEqualTo(LocalDate.of(2025, 2, 24));
    }

    @Test
    void eachRuleStandsForItself() {
        assertThat(unmet(given(4, 16, null), false)).containsExactly(ReservationRule.RESERVABLE);
        assertThat(unmet(given(3, 16, null), true)).containsExactly(ReservationRule.MANAGEMENT);
        assertThat(unmet(given(4, 15, null), true)).containsExactly(ReservationRule.CONTROL);
        assertThat(unmet(given(4, 16, LocalDate.of(2024, 9, 2)), true)).containsExactly(ReservationRule.THREE_YEARS);
        assertThat(unmet(given(4, 16, LocalDate.of(2024, 9, 1)), true)).isEmpty();
        assertThat(unmet(changed(Money.pounds("663539.99"), LAST, true, Surplus.STAYS), true))
                .containsExactly(ReservationRule.ABOVE_THRESHOLD);
        assertThat(unmet(changed(Money.pounds(663_540), LAST, true, Surplus.TO_MEMBERS), true))
                .isEmpty();
        assertThat(unmet(changed(Money.pounds(900_000), LAST.plusDays(1), true, Surplus.STAYS), true))
                .containsExactly(ReservationRule.TERM);
        assertThat(unmet(changed(Money.pounds(900_000), LAST, false, Surplus.TO_OTHERS), true))
                .containsExactly(ReservationRule.PURPOSE, ReservationRule.SURPLUS);
    }

    private static ReservationFacts.Given changed(Money value, LocalDate ends, boolean mainly, Surplus surplus) {
        return new ReservationFacts.Given(value, AWARD, STARTS, ends, mainly, surplus, 7, 4, 30, 16, null);
    }

    @Property
    void halfIsNoMajority(@ForAll @IntRange(min = 1, max = 5_000) int all, @ForAll @IntRange(max = 5_000) int some) {
        int employees = Math.min(all, some);
        ReservationFacts.Given given = new ReservationFacts.Given(
                Money.pounds(900_000), AWARD, STARTS, LAST, true, Surplus.STAYS, all, employees, all, employees, null);
        boolean majority = employees > all - employees;
        assertThat(unmet(given, true).isEmpty()).isEqualTo(majority);
    }

    @Test
    void figuresMustFit() {
        assertThatThrownBy(() -> given(8, 16, null).facts()).hasMessageContaining("RESERVATION_FIGURES_ORDER");
        assertThatThrownBy(() -> given(4, 31, null).facts()).hasMessageContaining("RESERVATION_FIGURES_ORDER");
    }

    @Test
    void whatTheRulesDoNotAllowIsNotAsked() {
        assertThatThrownBy(() -> asked(given(3, 16, null), PAPERS))
                .hasMessageContaining("RESERVATION_MANAGEMENT_UNMET");
        assertThatThrownBy(() -> asked(given(4, 16, null), Map.of()))
                .hasMessageContaining("RESERVATION_EVIDENCE_MISSING");
        assertThat(asked(given(4, 16, null), PAPERS).evidence()).hasSize(4);
    }

    @Test
    void isDecidedOnceAndWithReasons() {
        Reservation reservation = asked(given(4, 16, null), PAPERS);
        assertThatThrownBy(() -> reservation.decide(true, "Yes.", "Anil Shah", NOW))
                .hasMessageContaining("RESERVATION_REASONS_MISSING");
        Reservation granted = asked(given(4, 16, null), PAPERS);
        granted.decide(true, "The staff control the body, and two other mutuals could bid as well.", "Anil Shah", NOW);
        assertThat(granted.status()).isEqualTo(ReservationStatus.RESERVED);
        assertThatThrownBy(() -> granted.decide(false, "x".repeat(50), "Anil Shah", NOW))
                .hasMessageContaining("RESERVATION_STEP_NOT_POSSIBLE");
    }

    @Test
    void theStatusGraph() {
        for (ReservationStatus from : ReservationStatus.values()) {
            for (ReservationStatus to : ReservationStatus.values()) {
                boolean leads = from == ReservationStatus.ASKED && to != ReservationStatus.ASKED;
                if (leads) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.to(to)).hasMessageContaining("RESERVATION_STEP_NOT_POSSIBLE");
                }
            }
        }
    }

    private static Reservation asked(ReservationFacts.Given given, Map<ReservationRule, String> papers) {
        Mutual mutual = aMutual().ready();
        ReservationFacts facts = given.facts();
        return new Reservation(mutual, facts, papers, ReservationCheck.of(facts, true, TODAY), NOW);
    }
}
