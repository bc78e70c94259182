package org.allmende.register;

import static org.allmende.register.ServiceBuilder.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @ParameterizedTest(name = "{1}: {0} is reservable: {2} (Procurement Regulations 2024 Sch 1)")
    @CsvSource({
        "92511000, libraries, true, true",
        "92610000, sports facilities, true, true",
        "85312100, day care, true, true",
        "85322000, community action, true, true",
        "80310000, youth education, true, true",
        "98133000, membership organisations, true, true",
        "79995000, library management, false, true",
        "98513310, home help, false, true",
        "92330000, recreational areas, false, true",
        "80500000, training, false, true",
        "77310000, parks, false, false",
    })
    void theCpvCodeDecidesWhetherAServiceIsReservable(String cpv, String what, boolean reservable, boolean lightTouch) {
        assertThat(LightTouchServices.on(DAY).isReservable(cpv)).as(what).isEqualTo(reservable);
        assertThat(LightTouchServices.on(DAY).contains(cpv)).as(what).isEqualTo(lightTouch);
        assertThat(aService().withCpv(cpv).publishedAt(NOW).isReservable()).isEqualTo(reservable);
    }

    @ParameterizedTest(name = "{0} excludes on {1}: {2} (S.I. 2012/1313 reg 4 and Sch 2)")
    @CsvSource({
        "COMPLEX_NEEDS, 2026-11-26, true",
        "COMPLEX_NEEDS, 2013-01-01, true",
        "WITH_HEALTH_SERVICE, 2014-03-31, true",
        "WITH_HEALTH_SERVICE, 2014-04-01, false",
        "BY_NHS_BODY, 2014-03-31, true",
        "BY_NHS_BODY, 2014-04-01, false",
    })
    void twoOfTheThreeExclusionsCeasedOnTheFirstOfApril2014(Exclusion reason, LocalDate day, boolean excludes) {
        assertThat(aService().excludedAs(reason).publishedAt(NOW).isExcluded(day))
                .isEqualTo(excludes);
        assertThat(Exclusion.inForce(day).contains(reason)).isEqualTo(excludes);
    }

    @Property
    void theYearlyCostIsTheSumOfItsKinds(@ForAll @Size(6) List<@LongRange(max = 99_999_999) Long> pence) {
        Map<CostKind, Money> kinds = new EnumMap<>(CostKind.class);
        for (CostKind kind : CostKind.values()) {
            kinds.put(kind, Money.pounds(BigDecimal.valueOf(pence.get(kind.ordinal()), 2)));
        }
        assertThat(YearlyCost.of(kinds).total())
                .isEqualTo(Money.pounds(BigDecimal.valueOf(
                        pence.stream().mapToLong(Long::longValue).sum(), 2)));
    }

    /** An extension lies after the end, and its notice not after it: nothing else is taken. */
    @Property
    void theDaysOfAContractAreInOrder(
            @ForAll @LongRange(min = -50, max = 50) long until, @ForAll @LongRange(min = -50, max = 50) long notice) {
        var terms = new CurrentContract.Terms("A Ltd", null, DAY, DAY.plusDays(until), DAY.plusDays(notice));
        if (until > 0 && notice <= 0) {
            assertThat(CurrentContract.of(terms).extensionUntil()).hasValue(DAY.plusDays(until));
        } else {
            assertThatThrownBy(() -> CurrentContract.of(terms)).isInstanceOf(DomainProblem.class);
        }
    }

    @Test
    void aCouncilThatRunsItItselfHasNoContract() {
        assertThatThrownBy(() -> CurrentContract.of(new CurrentContract.Terms(" ", null, DAY, null, null)))
                .hasMessageContaining("SERVICE_CONTRACT_WITHOUT_SUPPLIER");
    }

    @Test
    void somebodyElsesChangeIsNotOverwritten() {
        Service service = aService().publishedAt(NOW);
        assertThatThrownBy(() -> service.revise(aService().facts(), service.version() + 1, NOW))
                .hasMessageContaining("SERVICE_CHANGED");
    }

    private static ServiceImport checked(ServiceImport.Counts counts) {
        ServiceImport opened = new ServiceImport(new OrganisationId(Ids.next()), "Tom Okafor", NOW);
        opened.checked("services.csv", "ab12", counts, NOW);
        return opened;
    }

    @Test
    void aFileWithOneFaultyLineIsNotPublished() {
        ServiceImport file = checked(new ServiceImport.Counts(100, 60, 30, 1));
        assertThat(file.counts().same()).isEqualTo(9);
        assertThat(file.isPublishable()).isFalse();
        assertThatThrownBy(() -> file.publish(NOW)).hasMessageContaining("IMPORT_FAULTY");
    }

    @Test
    void aFileWithoutLinesIsNotPublished() {
        assertThatThrownBy(() -> checked(new ServiceImport.Counts(0, 0, 0, 0)).publish(NOW))
                .hasMessageContaining("IMPORT_EMPTY");
    }

    @Test
    void aFileGoesThroughItsStatesAndNoOthers() {
        for (ImportStatus from : ImportStatus.values()) {
            for (ImportStatus to : ImportStatus.values()) {
                if (from.next().contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.to(to)).hasMessageContaining("IMPORT_STEP_NOT_POSSIBLE");
                }
            }
        }
        assertThat(ImportStatus.OPEN.next()).containsExactlyInAnyOrder(ImportStatus.CHECKED, ImportStatus.DISCARDED);
        assertThat(ImportStatus.CHECKED.next())
                .containsExactlyInAnyOrder(ImportStatus.CHECKED, ImportStatus.PUBLISHED, ImportStatus.DISCARDED);
    }
}
