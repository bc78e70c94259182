package org.allmende.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.allmende.correction.CorrectedResult;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

class CorrectionTextTest {

    @Test
    void aKeyAndAQuantityStandInEachLine() {
        assertThat(CorrectionText.read("R-1 0\n\n  R 2;1,5\r\nR3\t2\nR4 ; 0.25  "))
                .containsExactly(
                        new CorrectedResult("R-1", BigDecimal.ZERO),
                        new CorrectedResult("R 2", new BigDecimal("1.5")),
                        new CorrectedResult("R3", new BigDecimal("2")),
                        new CorrectedResult("R4", new BigDecimal("0.25")));
        assertThat(CorrectionText.read(" \n")).isEmpty();
    }

    @Test
    void aLineThatIsNotIsNamed() {
        for (String wrong : new String[] {"R1", "R1 -1", "R1 1.234", "7", "R1 one"}) {
            assertThatThrownBy(() -> CorrectionText.read("R0 1\n" + wrong))
                    .isInstanceOfSatisfying(DomainProblem.class, problem -> {
                        assertThat(problem.code()).isEqualTo("CORRECTION_LINE_UNREADABLE");
                        assertThat(problem.args()).containsExactly(2);
                    });
        }
    }
}
