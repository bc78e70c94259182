package org.allmende.challenge;

import static org.allmende.challenge.ExpressionBuilder.RECEIVED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpressionPartTest {

    private ExpressionPart part;

    @BeforeEach
    void anEmptyPart() {
        part = new ExpressionPart(new EoiId(Ids.next()), PartKind.FINANCES, new OrganisationId(Ids.next()));
    }

    private void assertProblem(String code, String words, boolean complete, long version) {
        assertThatThrownBy(() -> part.save(words, complete, version, "Grace", RECEIVED_AT))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }

    @Test
    void keepsWhatWasTypedWordForWord() {
        part.save(" We're a \"charity\" & have £12,000 <saved> ", true, 0, "Grace", RECEIVED_AT);
        assertThat(part.words()).isEqualTo("We're a \"charity\" & have £12,000 <saved>");
        assertThat(part.isComplete()).isTrue();
        assertThat(part.savedBy()).contains("Grace");
    }

    @Test
    void refusesToOverwriteWhatAnotherSaved() {
        assertProblem("EOI_PART_CHANGED", "mine", false, 1);
    }

    @Test
    void takesTheSameWordsTwice() {
        part.save("mine", false, 0, "Grace", RECEIVED_AT);
        part.save("mine", false, 7, "Grace", RECEIVED_AT);
        assertThat(part.words()).isEqualTo("mine");
    }

    @Test
    void isNotCompleteWithoutWords() {
        assertProblem("EOI_PART_EMPTY", "  ", true, 0);
        part.save("", false, 0, "Grace", RECEIVED_AT);
        assertThat(part.isStarted()).isTrue();
    }

    @Test
    void hasALength() {
        assertProblem("EOI_PART_TOO_LONG", "x".repeat(ExpressionPart.LONGEST + 1), false, 0);
    }
}
