package org.allmende.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The Schedule of S.I. 2012/1647 as a table: every ground, its paragraph, and what it demands. */
class RejectionGroundTest {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 16);
    private static final String SUBSTANCE =
            "The accounts that came with the expression show a debt of £80,000 to the former treasurer, and the charity"
                    + " commission has frozen the account since March because of it; no plan says how wages would be paid.";

    /** Written from the primary text, paragraph by paragraph, and not from the code. */
    @ParameterizedTest(name = "paragraph {0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                 1 | NOT_COMPLIANT          | reasons
                 2 | INFORMATION_INADEQUATE | reasons
                 3 | NOT_SUITABLE           | substance
                 4 | SERVICE_TO_STOP        | document
                 5 | INTEGRATED_WITH_NHS    | reasons
                 6 | IN_PROCUREMENT         | document
                 7 | IN_NEGOTIATION         | document
                 8 | EMPLOYEES_CONSIDERED   | document
                 9 | FRIVOLOUS              | substance
                10 | UNLAWFUL               | reasons""")
    void everyGroundHasItsParagraphAndDemands(int paragraph, RejectionGround ground, String demands) {
        assertThat(ground.number()).isEqualTo(paragraph);
        assertThat(ground.law()).isEqualTo("S.I. 2012/1647 Sch para " + paragraph);
        GroundFinding bare = GroundFinding.of(ground);
        GroundFinding sameDay = new GroundFinding(ground, SUBSTANCE, "Minute 14 of the cabinet", DAY);
        GroundFinding full = new GroundFinding(ground, SUBSTANCE, "Minute 14 of the cabinet", DAY.minusDays(1));
        switch (demands) {
            case "document" -> {
                assertProblem("EOI_DOCUMENT_MISSING", () -> bare.requireLawful(DAY));
                assertProblem("EOI_DOCUMENT_NOT_BEFORE_DECISION", () -> sameDay.requireLawful(DAY));
                assertThat(full.needed().substance()).isNull();
            }
            case "substance" -> {
                assertProblem("EOI_SUBSTANCE_MISSING", () -> bare.requireLawful(DAY));
                assertThat(full.needed().documentTitle()).isNull();
            }
            default -> {
                bare.requireLawful(DAY);
                assertThat(full.needed()).isEqualTo(bare);
            }
        }
        full.requireLawful(DAY);
        full.needed().requireLawful(DAY);
    }

    @Test
    void thereAreTenAndNoOthers() {
        assertThat(Arrays.stream(RejectionGround.values()).map(RejectionGround::number))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @ParameterizedTest
    @EnumSource(
            value = RejectionGround.class,
            names = {"NOT_SUITABLE", "FRIVOLOUS"})
    void aJudgementOnPeopleIsNotMadeWithTheSameFewWords(RejectionGround ground) {
        GroundFinding padded = new GroundFinding(ground, "They are not suitable at all. ".repeat(10), null, null);
        assertProblem("EOI_SUBSTANCE_MISSING", () -> padded.requireLawful(DAY));
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
