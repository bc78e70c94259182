package org.allmende.direct;

import static org.allmende.direct.DirectAwardBuilder.LIGHT_TOUCH;
import static org.allmende.direct.DirectAwardBuilder.TODAY;
import static org.allmende.direct.DirectAwardBuilder.WHY;
import static org.allmende.direct.DirectAwardBuilder.aDirectAward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the law demands before a transparency notice: Procurement Act 2023 ss.41-44, 51 and Sch 5. */
class DirectRulesTest {

    private static List<String> missing(DirectAwardBuilder builder) {
        return DirectRules.missing(builder.draft(), TODAY).stream()
                .map(DomainProblem::code)
                .toList();
    }

    private static Stream<DirectPoint> points() {
        return Stream.of(DirectPoint.values());
    }

    private static DirectGround groundOf(DirectPoint point) {
        return Stream.of(DirectGround.values())
                .filter(ground -> ground.points().contains(point))
                .findFirst()
                .orElseThrow();
    }

    private static DirectAwardBuilder by(DirectGround ground) {
        DirectAwardBuilder builder = aDirectAward().by(ground);
        if (ground.hasEarlierContract()) {
            builder.after(TODAY.minusYears(1));
        }
        return ground == DirectGround.SWITCH ? builder.switched() : builder;
    }

    @Test
    void everyGroundCanBeUsedOrSaysThatItCannot() {
        for (DirectGround ground : DirectGround.values()) {
            assertThat(missing(by(ground)))
                    .as(ground.name())
                    .isEqualTo(ground.isUsable() ? List.of() : List.of("DIRECT_GROUND_NOT_HERE"));
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void noDemandOfAGroundMayBeMissing(DirectPoint point) {
        DirectGround ground = groundOf(point);
        List<DirectContent.Point> without = ground.points().stream()
                .map(each -> new DirectContent.Point(each, each != point, WHY))
                .toList();
        assertThat(missing(by(ground).saying(without))).containsExactly("DIRECT_POINT_NOT_MET");
        List<DirectContent.Point> bare = ground.points().stream()
                .map(each -> new DirectContent.Point(each, true, each == point ? "Yes." : WHY))
                .toList();
        assertThat(missing(by(ground).saying(bare))).containsExactly("DIRECT_POINT_WORDS");
    }

    @Test
    void belowTheThresholdItIsNoPublicContract() {
        assertThat(missing(aDirectAward().worth(207_719))).containsExactly("DIRECT_BELOW_THRESHOLD");
        assertThat(missing(aDirectAward().worth(207_720))).isEmpty();
        assertThat(missing(aDirectAward().of(LIGHT_TOUCH).worth(663_539))).containsExactly("DIRECT_BELOW_THRESHOLD");
        assertThat(missing(aDirectAward().of(LIGHT_TOUCH).worth(663_540))).isEmpty();
    }

    @Test
    void standstillIsMandatoryButForLightTouchAndUrgency() {
        assertThat(missing(aDirectAward().standstill(0))).containsExactly("DIRECT_STANDSTILL_MANDATORY");
        assertThat(missing(aDirectAward().of(LIGHT_TOUCH).standstill(0))).isEmpty();
        assertThat(missing(by(DirectGround.URGENCY).standstill(0))).isEmpty();
        assertThatThrownBy(() -> aDirectAward().standstill(7).content()).hasMessageContaining("STANDSTILL_TOO_SHORT");
    }

    @Test
    void similarServicesAgainWithinFiveYearsThatEndToday() {
        LocalDate first = TODAY.minusYears(5).plusDays(1);
        assertThat(missing(aDirectAward().by(DirectGround.REPEAT).after(first))).isEmpty();
        assertThat(missing(aDirectAward().by(DirectGround.REPEAT).after(first.minusDays(1))))
                .containsExactly("DIRECT_EARLIER_TOO_OLD");
        assertThat(missing(aDirectAward().by(DirectGround.REPEAT))).containsExactly("DIRECT_NEEDS_EARLIER");
        assertThat(missing(aDirectAward().by(DirectGround.ADDITIONAL).after(first.minusDays(1))))
                .as("an extension has no such limit")
                .isEmpty();
    }

    @Test
    void aSwitchFollowsATender() {
        assertThat(missing(aDirectAward().by(DirectGround.SWITCH))).containsExactly("DIRECT_NEEDS_TENDER");
    }

    @Test
    void anExcludedSupplierOnlyInUrgencyAndAnExcludableOneWithReasons() {
        assertThat(missing(aDirectAward().unchecked())).containsExactly("DIRECT_EXCLUSION_NOT_CONSIDERED");
        assertThat(missing(aDirectAward().standing(WHY, "TERRORISM"))).containsExactly("DIRECT_SUPPLIER_EXCLUDED");
        assertThat(missing(by(DirectGround.SWITCH).standing(WHY, "TERRORISM")))
                .containsExactly("DIRECT_SUPPLIER_EXCLUDED");
        assertThat(missing(by(DirectGround.URGENCY).standing("", "TERRORISM")))
                .containsExactly("DIRECT_EXCLUSION_REASONS");
        assertThat(missing(by(DirectGround.URGENCY).standing(WHY, "TERRORISM"))).isEmpty();
        assertThat(missing(aDirectAward().standing("", "PERFORMANCE"))).containsExactly("DIRECT_EXCLUSION_REASONS");
        assertThat(missing(aDirectAward().standing(WHY, "PERFORMANCE"))).isEmpty();
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        DirectAward bare = new DirectAward(
                "AL-X-2026-0002",
                new DirectAward.Matter(aDirectAward().draft().caseId(), aDirectAward().council, null, null),
                DirectContent.begin("Cloth", ""),
                aDirectAward().author,
                DirectAwardBuilder.NOW);
        assertThat(DirectRules.missing(bare, TODAY).stream().map(DomainProblem::code))
                .containsExactly(
                        "DIRECT_NEEDS_SUPPLIER",
                        "DIRECT_NEEDS_SUBJECT",
                        "DIRECT_NEEDS_CPV",
                        "DIRECT_NEEDS_VALUE",
                        "DIRECT_NEEDS_TERM",
                        "DIRECT_NEEDS_GROUND",
                        "DIRECT_EXCLUSION_NOT_CONSIDERED",
                        "DIRECT_NEEDS_CONFLICTS");
        assertThatThrownBy(() -> bare.propose(aDirectAward().author, DirectAwardBuilder.NOW))
                .hasMessageContaining("DIRECT_NEEDS_SUPPLIER");
    }

    @ParameterizedTest
    @EnumSource(DirectGround.class)
    void everyGroundNamesItsPlaceInTheAct(DirectGround ground) {
        assertThat(ground.law()).matches("Procurement Act 2023 (Sch 5 paras? [0-9, -]+|s\\.4[23])");
        assertThat(Set.copyOf(ground.points())).hasSameSizeAs(ground.points());
    }
}
