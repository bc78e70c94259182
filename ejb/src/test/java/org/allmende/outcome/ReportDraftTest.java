package org.allmende.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;

class ReportDraftTest {

    private static final Instant NOW = Instant.parse("2026-10-31T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final PersonId treasurer = ContractBuilder.person();
    private final PersonId secretary = ContractBuilder.person();
    private final ReportDraft draft =
            new ReportDraft(new MilestoneId(Ids.next()), words(38L, "38 letters"), treasurer, NOW);

    @Test
    void keepsWhatIsNotYetComplete() {
        draft.rewrite(words(null, ""), NOW, treasurer, LATER);

        assertThat(draft.quantity()).isEmpty();
        assertThat(draft.evidence()).isEmpty();
        assertThat(draft.savedAt()).isEqualTo(LATER);
    }

    @Test
    void letsAColleagueGoOnFromWhatWasSeen() {
        draft.rewrite(words(39L, "39 letters"), NOW, secretary, LATER);

        assertThat(draft.quantity()).contains(39L);
        assertThat(draft.savedBy()).isEqualTo(secretary);
    }

    @Test
    void neverWritesOverWhatAnotherHasSavedUnseen() {
        for (Instant seen : new Instant[] {null, NOW.minusSeconds(1)}) {
            assertThatThrownBy(() -> draft.rewrite(words(1L, "mine"), seen, secretary, LATER))
                    .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                            .isEqualTo("REPORT_DRAFT_CHANGED"));
        }
        assertThat(draft.evidence()).isEqualTo("38 letters");
    }

    @Test
    void onesOwnWordsFromAnotherWindowAreOnesOwn() {
        draft.rewrite(words(40L, "from the telephone"), null, treasurer, LATER);

        assertThat(draft.evidence()).isEqualTo("from the telephone");
    }

    private static ReportDraft.Words words(@org.jspecify.annotations.Nullable Long quantity, String evidence) {
        return new ReportDraft.Words(quantity, evidence);
    }
}
