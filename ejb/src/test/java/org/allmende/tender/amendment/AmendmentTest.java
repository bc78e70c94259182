package org.allmende.tender.amendment;

import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderWording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmendmentTest {

    private static final String REASONS = "A bidder asked about the chairs.";
    private static final String KEPT = "It makes nobody's work longer.";
    private static final Instant LATER = DEADLINE.plus(7, ChronoUnit.DAYS);

    private final Tender tender = aTender().published();
    private final TenderWording holds = TenderWording.of(tender);

    private TenderWording terms(String words) {
        return new TenderWording(
                holds.title(), holds.summary(), words, holds.lots(), holds.criteria(), holds.conditions());
    }

    private Amendment amend(
            String reasons,
            TenderWording words,
            Instant deadline,
            @Nullable Instant questions,
            String kept,
            Instant now) {
        return new Amendment(
                tender, 1, new Amendment.Wanted(reasons, words, deadline, questions, kept), person(), "Anil Shah", now);
    }

    private void refuses(String code, TenderWording words, Instant deadline, String reasons, String kept, Instant now) {
        assertThatThrownBy(() -> amend(reasons, words, deadline, null, kept, now))
                .hasMessageStartingWith(code);
    }

    @Test
    void keepsOldAndNewWordsAndBothDeadlines() {
        Amendment amendment = amend(REASONS, terms("Run them\nwith chairs"), LATER, null, "", DEADLINE);
        assertThat(amendment.parts()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(TenderWording.Part.TERMS);
            assertThat(part.before()).isEqualTo("Run them");
            assertThat(part.after()).isEqualTo("Run them\nwith chairs");
        });
        assertThat(amendment.isDeadlineMoved()).isTrue();
        assertThat(amendment.deadlineBefore()).isEqualTo(DEADLINE);
        assertThat(amendment.deadlineAfter()).isEqualTo(LATER);
        assertThat(amendment.deadlineKept()).isEmpty();
        assertThat(AmendmentText.of(amendment)).isEqualTo("+ with chairs");
    }

    @Test
    void refusesByNameWhatMayNotBe() {
        Instant late = DEADLINE.plus(1, ChronoUnit.MICROS);
        refuses("TENDER_CHANGE_TOO_LATE", terms("Other"), LATER, REASONS, "", late);
        refuses("AMENDMENT_CHANGES_NOTHING", holds, DEADLINE, REASONS, KEPT, DRAFTED);
        refuses("AMENDMENT_REASONS_LENGTH", terms("Other"), LATER, " because ", "", DRAFTED);
        refuses("AMENDMENT_DEADLINE_EARLIER", terms("Other"), DEADLINE.minusSeconds(60), REASONS, KEPT, DRAFTED);
        refuses("AMENDMENT_KEPT_LENGTH", terms("Other"), DEADLINE, REASONS, "", DRAFTED);
        assertThat(amend(REASONS, terms("Other"), DEADLINE, null, KEPT, DRAFTED).deadlineKept())
                .contains(KEPT);
        assertThat(amend(REASONS, holds, LATER, null, "", DRAFTED).parts()).isEmpty();
    }

    @Test
    void theTenderTakesTheWordsAndNothingElse() {
        tender.reword(terms("Other"), DEADLINE);
        assertThat(TenderWording.of(tender)).isEqualTo(terms("Other"));
        assertThatThrownBy(() -> tender.reword(holds, DEADLINE.plus(1, ChronoUnit.MICROS)))
                .hasMessageStartingWith("TENDER_CHANGE_TOO_LATE");
        assertThatThrownBy(() -> aTender().draft().reword(holds, DRAFTED))
                .hasMessageStartingWith("TENDER_NOT_OPEN_TO_CHANGE");
    }

    @Test
    void questionsAreTakenForLongerAndNeverForLess() {
        Instant until = tender.questionsDeadline().orElseThrow().at();
        assertThatThrownBy(() -> tender.takeQuestionsUntil(until.minusSeconds(60), DRAFTED))
                .hasMessageStartingWith("AMENDMENT_QUESTIONS_EARLIER");
        assertThatThrownBy(() -> tender.takeQuestionsUntil(DEADLINE, DRAFTED))
                .hasMessageStartingWith("TENDER_QUESTIONS_NOT_BETWEEN");
        tender.takeQuestionsUntil(until.plusSeconds(60), DRAFTED);
        assertThat(tender.questionsDeadline().orElseThrow().at()).isEqualTo(until.plusSeconds(60));
    }
}
