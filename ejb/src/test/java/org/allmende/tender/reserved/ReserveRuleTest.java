package org.allmende.tender.reserved;

import static org.allmende.tender.TenderBuilder.CALENDAR;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.team;
import static org.allmende.tender.TenderBuilder.twoOfficers;
import static org.allmende.tender.reserved.ReserveKind.PUBLIC_SERVICE_MUTUALS;
import static org.allmende.tender.reserved.ReserveKind.SUPPORTED_EMPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.calendar.ThresholdKind;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderBuilder;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderThreshold;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 ss.3, 32, 33: when a procedure may be reserved, and when it may be one below the threshold. */
class ReserveRuleTest {

    private static final LocalDate DAY = London.dayOf(DRAFTED);

    private static void publish(Tender tender) {
        tender.publish(team(), twoOfficers(), CALENDAR, DRAFTED);
    }

    private static TenderBuilder worth(String pounds) {
        return aTender().lots(new TenderContent.LotPart("Branches", Money.pounds(new BigDecimal(pounds))));
    }

    private static List<ReserveRule> unmet(TenderBuilder tender, ReserveKind kind, int months) {
        return ReserveCheck.of(tender.draft(), new Reserve(kind, months), DAY).points().stream()
                .filter(point -> !point.met())
                .map(ReserveCheck.Point::rule)
                .toList();
    }

    @Test
    void aLibraryMayBeReservedToMutualsForFiveYears() {
        assertThatCode(() ->
                        publish(aTender().reserved(PUBLIC_SERVICE_MUTUALS, 60).draft()))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyACompetitiveFlexibleProcedureMay() {
        assertThat(unmet(aTender().lightTouch().by(Procedure.OPEN), PUBLIC_SERVICE_MUTUALS, 60))
                .containsExactly(ReserveRule.PROCEDURE);
        assertThat(unmet(aTender().by(Procedure.OPEN), SUPPORTED_EMPLOYMENT, 60))
                .containsExactly(ReserveRule.PROCEDURE);
        Tender open =
                aTender().reserved(SUPPORTED_EMPLOYMENT, 60).by(Procedure.OPEN).draft();
        assertThatThrownBy(() -> publish(open))
                .isInstanceOf(DomainProblem.class)
                .hasMessageContaining("RESERVE_PROCEDURE_UNMET");
    }

    @Test
    void onlyReservableServicesMayBeKeptForMutuals() {
        assertThat(unmet(aTender().reserved(PUBLIC_SERVICE_MUTUALS, 60).coded("98513310"), PUBLIC_SERVICE_MUTUALS, 60))
                .containsExactly(ReserveRule.RESERVABLE);
        assertThat(unmet(aTender().by(Procedure.COMPETITIVE_FLEXIBLE), PUBLIC_SERVICE_MUTUALS, 60))
                .containsExactly(ReserveRule.RESERVABLE);
        assertThat(unmet(aTender().by(Procedure.COMPETITIVE_FLEXIBLE).coded("77310000"), SUPPORTED_EMPLOYMENT, 60))
                .isEmpty();
    }

    @Test
    void theCheckDigitOfACodeDoesNotMatter() {
        assertThat(unmet(
                        aTender().reserved(PUBLIC_SERVICE_MUTUALS, 60).coded("92511000-6"), PUBLIC_SERVICE_MUTUALS, 60))
                .isEmpty();
    }

    @Property
    void aMutualsTermIsFiveYearsAtMostAndTheOthersHasNoLimit(@ForAll @IntRange(min = 1, max = 600) int months) {
        TenderBuilder tender = aTender().reserved(PUBLIC_SERVICE_MUTUALS, 60);
        assertThat(unmet(tender, PUBLIC_SERVICE_MUTUALS, months).contains(ReserveRule.TERM))
                .isEqualTo(months > 60);
        assertThat(unmet(tender, SUPPORTED_EMPLOYMENT, months)).isEmpty();
    }

    @Test
    void onlyAPublicContractMayBeReserved() {
        TenderBuilder low = worth("663539.99").reserved(PUBLIC_SERVICE_MUTUALS, 60);
        assertThat(unmet(low, PUBLIC_SERVICE_MUTUALS, 60)).containsExactly(ReserveRule.PUBLIC_CONTRACT);
        assertThat(unmet(worth("663540").reserved(PUBLIC_SERVICE_MUTUALS, 60), PUBLIC_SERVICE_MUTUALS, 60))
                .isEmpty();
    }

    @Test
    void aProcedureBelowTheThresholdIsRefusedFromTheThresholdOn() {
        Tender reached = worth("207720").by(Procedure.BELOW_THRESHOLD).draft();
        assertThatThrownBy(() -> publish(reached))
                .isInstanceOf(DomainProblem.class)
                .hasMessageContaining("TENDER_REACHES_THRESHOLD");
        assertThatCode(() ->
                        publish(worth("207719.99").by(Procedure.BELOW_THRESHOLD).draft()))
                .doesNotThrowAnyException();
    }

    /** S.I. 2025/1200 reg 3: the day on which the procedure begins picks the version. */
    @Test
    void theDayOfTheNoticePicksTheThreshold() {
        Tender tender = worth("210000").draft();
        assertThat(TenderThreshold.of(tender, LocalDate.of(2025, 12, 31)).reached())
                .isFalse();
        assertThat(TenderThreshold.of(tender, LocalDate.of(2026, 1, 1)).reached())
                .isTrue();
    }

    @Test
    void lightTouchRaisesTheThresholdOnlyWithACodeOfTheList() {
        assertThat(TenderThreshold.of(aTender().lightTouch().draft(), DAY).kind())
                .isEqualTo(ThresholdKind.LIGHT_TOUCH);
        assertThat(TenderThreshold.of(aTender().lightTouch().coded("77310000").draft(), DAY)
                        .kind())
                .isEqualTo(ThresholdKind.GOODS_OR_SERVICES_SUB_CENTRAL);
        assertThat(TenderThreshold.of(aTender().coded("45212140").draft(), DAY).kind())
                .isEqualTo(ThresholdKind.WORKS);
    }

    @Test
    void aTermIsANumberOfMonths() {
        assertThatThrownBy(() -> new Reserve(PUBLIC_SERVICE_MUTUALS, 0)).isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> new Reserve(PUBLIC_SERVICE_MUTUALS, 601)).isInstanceOf(DomainProblem.class);
    }

    @Test
    void aPublishedTenderIsNotReservedAnyMore() {
        Tender tender = aTender().published();
        assertThatThrownBy(() -> tender.reserve(new Reserve(SUPPORTED_EMPLOYMENT, 12)))
                .isInstanceOf(DomainProblem.class)
                .hasMessageContaining("TENDER_PUBLISHED_ALREADY");
    }
}
