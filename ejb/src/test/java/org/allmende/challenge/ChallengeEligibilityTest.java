package org.allmende.challenge;

import static org.allmende.challenge.ExpressionBuilder.RECEIVED;
import static org.allmende.challenge.ExpressionBuilder.anExpression;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.allmende.identity.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChallengeEligibilityTest {

    private static final Optional<ChallengePeriods> PERIODS =
            Optional.of(anExpression().periods());

    private static List<String> codes(List<Eligibility.Point> points) {
        return points.stream().map(Eligibility.Point::code).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrganisationKind.class,
            names = {"COMPANY", "COUNCIL"},
            mode = EnumSource.Mode.EXCLUDE)
    void aRelevantBodyMayChallenge(OrganisationKind kind) {
        assertThat(ChallengeEligibility.of(kind, false, PERIODS, false, RECEIVED)
                        .mayChallenge())
                .isTrue();
    }

    @Test
    void aCompanyAndACouncilMayNot() {
        assertThat(codes(ChallengeEligibility.of(OrganisationKind.COMPANY, false, PERIODS, false, RECEIVED)
                        .obstacles()))
                .containsExactly("EOI_BODY_FOR_PROFIT");
        assertThat(codes(ChallengeEligibility.of(OrganisationKind.COUNCIL, false, PERIODS, false, RECEIVED)
                        .obstacles()))
                .containsExactly("EOI_BODY_IS_AUTHORITY");
    }

    @Test
    void allObstaclesAreNamedAtOnce() {
        Eligibility eligibility =
                ChallengeEligibility.of(OrganisationKind.COMPANY, true, Optional.empty(), true, RECEIVED);
        assertThat(codes(eligibility.obstacles()))
                .containsExactly(
                        "EOI_BODY_FOR_PROFIT", "EOI_SERVICE_EXCLUDED", "EOI_ALREADY_OPEN", "EOI_PERIODS_UNPUBLISHED");
    }

    @Test
    void outsideOfAWindowOneMayChallengeButIsTold() {
        ChallengePeriods january =
                anExpression().periods(new ChallengeWindow(RECEIVED.plusDays(200), RECEIVED.plusDays(230)));
        Eligibility eligibility =
                ChallengeEligibility.of(OrganisationKind.CHARITY, false, Optional.of(january), false, RECEIVED);
        assertThat(eligibility.mayChallenge()).isTrue();
        assertThat(codes(eligibility.cautions())).containsExactly("EOI_OUTSIDE_WINDOW");
    }

    @Test
    void onlyEmployeesAreAskedHowTheyEngageTheOthers() {
        assertThat(PartKind.askedOf(OrganisationKind.STAFF_MUTUAL)).containsExactly(PartKind.values());
        assertThat(PartKind.askedOf(OrganisationKind.CHARITY)).hasSize(5).doesNotContain(PartKind.EMPLOYEES);
    }
}
