package org.allmende.bpmn.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.allmende.challenge.ChallengeRules.Situation;
import org.allmende.challenge.ChallengeRules.Window;
import org.allmende.challenge.Eligibility;
import org.allmende.challenge.Eligibility.Effect;
import org.allmende.challenge.Eligibility.Point;
import org.allmende.identity.OrganisationKind;
import org.allmende.register.Exclusion;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every body, exclusion and window in the table, each with its section. */
class ChallengeCheckDmnTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final ChallengeTable table = new ChallengeTable();

    private static Situation fine(OrganisationKind body) {
        return new Situation(TODAY, body, null, Window.ALWAYS, true, false, true);
    }

    private List<Point> points(Situation situation) {
        return table.points(situation);
    }

    private static List<String> codes(List<Point> points) {
        return points.stream().map(Point::code).toList();
    }

    @ParameterizedTest(name = "{0}: {1} by {2} (Localism Act 2011 s.81)")
    @CsvSource(
            nullValues = "-",
            value = {
                "COMMUNITY_GROUP, -, -, -",
                "CHARITY, -, -, -",
                "PARISH_COUNCIL, -, -, -",
                "CO_OPERATIVE, EOI_SURPLUS_STAYS, CAUTION, Localism Act 2011 s.81(8)",
                "STAFF_MUTUAL, EOI_TWO_EMPLOYEES, CAUTION, Localism Act 2011 s.81(6)(d)",
                "COMPANY, EOI_BODY_FOR_PROFIT, NEVER, Localism Act 2011 s.81(6)-(8)",
                "COUNCIL, EOI_BODY_IS_AUTHORITY, NEVER, 'Localism Act 2011 s.81(2), (7)'",
            })
    void whatIsSaidOfABody(
            OrganisationKind body, @Nullable String code, @Nullable Effect effect, @Nullable String law) {
        List<Point> points = points(fine(body));
        if (code == null) {
            assertThat(points).isEmpty();
        } else {
            assertThat(points).containsExactly(new Point(code, String.valueOf(law), Objects.requireNonNull(effect)));
        }
    }

    @ParameterizedTest
    @EnumSource(OrganisationKind.class)
    void everyKindOfBodyHasItsAnswer(OrganisationKind body) {
        boolean relevant = body != OrganisationKind.COMPANY && body != OrganisationKind.COUNCIL;
        assertThat(new Eligibility(points(fine(body))).mayChallenge()).isEqualTo(relevant);
    }

    @ParameterizedTest(name = "{0} on {1} excludes by {2} (S.I. 2012/1313 reg 4 and Sch 2)")
    @CsvSource(
            nullValues = "-",
            value = {
                "COMPLEX_NEEDS, 2012-06-27, S.I. 2012/1313 Sch 2 para 4",
                "COMPLEX_NEEDS, 2026-11-26, S.I. 2012/1313 Sch 2 para 4",
                "WITH_HEALTH_SERVICE, 2014-03-31, S.I. 2012/1313 Sch 2 para 2",
                "WITH_HEALTH_SERVICE, 2014-04-01, -",
                "BY_NHS_BODY, 2014-03-31, S.I. 2012/1313 Sch 2 para 3",
                "BY_NHS_BODY, 2014-04-01, -",
            })
    void anExclusionHoldsOnItsDays(Exclusion exclusion, LocalDate day, @Nullable String law) {
        List<Point> points =
                points(new Situation(day, OrganisationKind.CHARITY, exclusion, Window.ALWAYS, true, false, true));
        if (law == null) {
            assertThat(points).isEmpty();
        } else {
            assertThat(points).containsExactly(new Point("EOI_SERVICE_EXCLUDED", law, Effect.NEVER));
        }
        assertThat(exclusion.isInForce(day)).isEqualTo(law != null);
    }

    @Test
    void outsideOfAWindowOneMaySendButIsTold() {
        Eligibility eligibility = new Eligibility(
                points(new Situation(TODAY, OrganisationKind.CHARITY, null, Window.CLOSED, true, false, true)));
        assertThat(eligibility.mayChallenge()).isTrue();
        assertThat(codes(eligibility.with(Effect.CAUTION))).containsExactly("EOI_OUTSIDE_WINDOW");
        assertThat(points(new Situation(TODAY, OrganisationKind.CHARITY, null, Window.OPEN, true, false, true)))
                .isEmpty();
    }

    @Test
    void beforeThePeriodsArePublishedOneMayWriteButNotSend() {
        Eligibility eligibility = new Eligibility(
                points(new Situation(TODAY, OrganisationKind.CHARITY, null, Window.ALWAYS, false, false, true)));
        assertThat(eligibility.mayBegin()).isTrue();
        assertThat(eligibility.mayChallenge()).isFalse();
        assertThat(codes(eligibility.with(Effect.NOT_YET))).containsExactly("EOI_PERIODS_UNPUBLISHED");
    }

    @Test
    void allThatStandsInTheWayIsNamedAtOnce() {
        assertThat(codes(points(new Situation(
                        TODAY, OrganisationKind.COMPANY, Exclusion.COMPLEX_NEEDS, Window.CLOSED, false, true, false))))
                .containsExactly(
                        "EOI_BODY_FOR_PROFIT",
                        "EOI_SERVICE_EXCLUDED",
                        "EOI_ALREADY_OPEN",
                        "EOI_PERIODS_UNPUBLISHED",
                        "EOI_OUTSIDE_WINDOW",
                        "EOI_AREA_UNNAMED");
    }

    @Test
    void beforeTheRightCameIntoForceTheTableSaysNothing() {
        assertThat(points(new Situation(
                        LocalDate.of(2012, 6, 26), OrganisationKind.COMPANY, null, Window.ALWAYS, true, false, true)))
                .isEmpty();
    }

    @Test
    void everyRowNamesItsSourceAndHasFiredInATest() {
        InputStream file =
                Objects.requireNonNull(ChallengeCheckDmnTest.class.getResourceAsStream("/ChallengeCheck.dmn"));
        Set<String> codes = new TreeSet<>();
        for (Rule rule : Dmn.readModelFromStream(file).getModelElementsByType(Rule.class)) {
            assertThat(rule.getDescription().getTextContent())
                    .as(rule.getId())
                    .matches("(?s).*(LA s|S\\.I\\.|Rule of the portal).*");
            codes.add(rule.getOutputEntries()
                    .iterator()
                    .next()
                    .getTextContent()
                    .replace("\"", "")
                    .strip());
        }
        Set<String> fired = new TreeSet<>();
        for (OrganisationKind body : OrganisationKind.values()) {
            fired.addAll(codes(
                    points(new Situation(TODAY, body, Exclusion.COMPLEX_NEEDS, Window.CLOSED, false, true, false))));
        }
        assertThat(fired).isEqualTo(codes);
    }
}
