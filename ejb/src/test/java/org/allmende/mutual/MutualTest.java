package org.allmende.mutual;

import static org.allmende.mutual.MutualBuilder.ANSWER_BY;
import static org.allmende.mutual.MutualBuilder.NOW;
import static org.allmende.mutual.MutualBuilder.SPEAKER;
import static org.allmende.mutual.MutualBuilder.aMutual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseId;
import org.junit.jupiter.api.Test;

class MutualTest {

    private static final Instant LAST = London.endOf(ANSWER_BY);

    @Test
    void isConfidentialUntilTheStatement() {
        assertThat(aMutual().circle().isConfidential()).isTrue();
        assertThat(aMutual().stated().isConfidential()).isFalse();
        assertThat(aMutual().stated().speaker()).contains(SPEAKER);
    }

    @Test
    void aStatementNeedsWords() {
        Mutual mutual = aMutual().circle();
        assertThatThrownBy(() -> mutual.state("Hello.", SPEAKER, new CaseId(UUID.randomUUID()), LAST, NOW))
                .hasMessageContaining("MUTUAL_STATEMENT_MISSING");
        assertThatThrownBy(() -> mutual.describe(" ", "")).hasMessageContaining("MUTUAL_NAME_MISSING");
        assertThatThrownBy(() -> mutual.describe("Us", "x".repeat(Mutual.LONGEST + 1)))
                .hasMessageContaining("MUTUAL_TEXT_TOO_LONG");
    }

    @Test
    void anAnswerMakesReadyAndComesOnce() {
        Mutual mutual = aMutual().stated();
        assertThatThrownBy(() -> mutual.answer(true, "Yes", "Tom", NOW)).hasMessageContaining("MUTUAL_ANSWER_MISSING");
        mutual.answer(false, "Not before the budget.", "Tom", NOW);
        assertThat(mutual.status()).isEqualTo(MutualStatus.READY);
        assertThat(mutual.supports()).contains(false);
        assertThatThrownBy(() -> mutual.answer(true, "Yes, after all.", "Tom", NOW))
                .hasMessageContaining("MUTUAL_STEP_NOT_POSSIBLE");
        assertThatThrownBy(() -> aMutual().circle().answer(true, "How do you know?", "Tom", NOW))
                .hasMessageContaining("MUTUAL_STEP_NOT_POSSIBLE");
    }

    @Test
    void silenceIsPassedOverAfterTheLastInstantAndOnce() {
        Mutual mutual = aMutual().stated();
        assertThat(mutual.passOverSilence(LAST)).isFalse();
        assertThat(mutual.passOverSilence(LAST.plusNanos(1000))).isTrue();
        assertThat(mutual.status()).isEqualTo(MutualStatus.READY);
        assertThat(mutual.passOverSilence(LAST.plusSeconds(9))).isFalse();
        mutual.answer(true, "We are late, and we agree.", "Tom", LAST.plusSeconds(10));
        assertThat(mutual.status()).isEqualTo(MutualStatus.READY);
        assertThat(mutual.silentAt()).isPresent();
    }

    @Test
    void aBallotCarriesOrMayBeHeldAgain() {
        Mutual mutual = aMutual().ready();
        mutual.openBallot();
        mutual.ballotFailed();
        mutual.openBallot();
        mutual.agree(NOW);
        assertThat(mutual.status()).isEqualTo(MutualStatus.AGREED);
        assertThat(mutual.agreedAt()).contains(NOW);
        mutual.end(NOW);
        assertThat(mutual.endedAt()).contains(NOW);
    }
}
