package org.allmende.tender.question;

import static org.allmende.tender.TenderBuilder.CALENDAR;
import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.tender.Tender;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenderQuestionTest {

    private static final Instant ASKED = DRAFTED.plus(3, ChronoUnit.DAYS);
    private static final Instant LATER = ASKED.plus(1, ChronoUnit.DAYS);
    private static final String WORDS = "Our Tuesday group asks: is the roof included?";
    private static final String WORDING = "Is the roof included?";

    private final Tender tender = aTender().published();
    private final Instant last = tender.questionsDeadline().orElseThrow().at();

    private TenderQuestion asked(Instant now) {
        return new TenderQuestion(tender, 1, person(), WORDS, CALENDAR, now);
    }

    private void answer(TenderQuestion question, @Nullable String change, Instant now) {
        question.answer(new TenderQuestion.Reply(WORDING, "Yes.", change), tender, person(), "Anil Shah", now);
    }

    @Test
    void theLastInstantForQuestionsIsInTimeAndTheNextIsNot() {
        assertThat(asked(last).isWaiting()).isTrue();
        assertThat(TenderQuestion.isOpen(tender, last)).isTrue();
        Instant late = last.plus(1, ChronoUnit.MICROS);
        assertThat(TenderQuestion.isOpen(tender, late)).isFalse();
        refuses(() -> asked(late), "TENDER_QUESTIONS_OVER");
    }

    @Test
    void aDraftTakesNoQuestions() {
        Tender draft = aTender().draft();
        refuses(() -> new TenderQuestion(draft, 1, person(), WORDS, CALENDAR, ASKED), "TENDER_QUESTION_NOT_OPEN");
    }

    @Test
    void theCouncilsOwnInstantCountsAndMustLieBetween() {
        Instant chosen = DRAFTED.plus(5, ChronoUnit.DAYS);
        Tender earlier = aTender().askedUntil(chosen).published();
        assertThat(earlier.questionsDeadline().orElseThrow().at()).isEqualTo(chosen);
        refuses(() -> aTender().askedUntil(DEADLINE).published(), "TENDER_QUESTIONS_NOT_BETWEEN");
        refuses(() -> aTender().askedUntil(DRAFTED).published(), "TENDER_QUESTIONS_NOT_BETWEEN");
    }

    @Test
    void bothWordingsAreKept() {
        TenderQuestion question = asked(ASKED);
        answer(question, null, LATER);
        assertThat(question.words()).isEqualTo(WORDS);
        assertThat(question.wording()).contains(WORDING);
        assertThat(question.isEdited()).isTrue();
        assertThat(question.change()).isEmpty();
    }

    @Test
    void whatNobodyHasTouchedIsNotEditedHoweverTheBrowserEndsItsLines() {
        TenderQuestion question = new TenderQuestion(tender, 1, person(), "Two things:\nroof?\nlift?", CALENDAR, ASKED);
        question.answer(
                new TenderQuestion.Reply("Two things:\r\nroof?\r\nlift? ", "Yes.", null),
                tender,
                person(),
                "Anil Shah",
                LATER);
        assertThat(question.isEdited()).isFalse();
    }

    @Test
    void anAnswerThatChangesTheTenderSaysWhat() {
        TenderQuestion question = asked(ASKED);
        refuses(() -> answer(question, "  ", LATER), "TENDER_QUESTION_CHANGE_LENGTH");
        assertThat(question.isWaiting()).isTrue();
        answer(question, "Lot 1 includes the roof.", LATER);
        assertThat(question.change()).contains("Lot 1 includes the roof.");
    }

    @Test
    void aRefusalNeedsReasons() {
        TenderQuestion question = asked(ASKED);
        refuses(
                () -> question.refuse(
                        new TenderQuestion.Refusal(WORDING, RefusalKind.TRADE_SECRET, "No."),
                        tender,
                        person(),
                        "Anil Shah",
                        LATER),
                "TENDER_QUESTION_REASONS_LENGTH");
    }

    @Test
    void itIsDecidedOnce() {
        TenderQuestion question = asked(ASKED);
        answer(question, null, LATER);
        refuses(() -> answer(question, null, LATER), "TENDER_QUESTION_CLOSED");
        assertThat(question.lapse(tender.deadline().orElseThrow(), DEADLINE.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void anAnswerMayComeUntilTheDeadlineForBidsAndNotAfter() {
        answer(asked(ASKED), null, DEADLINE);
        TenderQuestion late = asked(ASKED);
        refuses(() -> answer(late, null, DEADLINE.plus(1, ChronoUnit.MICROS)), "TENDER_QUESTION_TOO_LATE");
    }

    @Test
    void itIsOverdueAfterThreeWorkingDaysAndThatIsNotedOnce() {
        TenderQuestion question = asked(ASKED);
        Instant due = question.deadline().at();
        assertThat(question.isOverdue(due)).isFalse();
        assertThat(question.noteOverdue(due)).isFalse();
        Instant over = due.plus(1, ChronoUnit.MICROS);
        assertThat(question.isOverdue(over)).isTrue();
        assertThat(question.noteOverdue(over)).isTrue();
        assertThat(question.noteOverdue(over)).isFalse();
    }

    @Test
    void itEndsWithoutAnAnswerOnlyAfterTheDeadline() {
        TenderQuestion question = asked(ASKED);
        refuses(() -> question.lapse(tender.deadline().orElseThrow(), DEADLINE), "TENDER_DEADLINE_NOT_REACHED");
        assertThat(question.lapse(tender.deadline().orElseThrow(), DEADLINE.plusSeconds(1)))
                .isTrue();
        assertThat(question.status()).isEqualTo(TenderQuestionStatus.LAPSED);
    }

    @Test
    void theStatusGraphIsWalkedWhole() {
        for (TenderQuestionStatus from : TenderQuestionStatus.values()) {
            for (TenderQuestionStatus target : EnumSet.allOf(TenderQuestionStatus.class)) {
                if (from.next().contains(target)) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    refuses(() -> from.to(target), "TENDER_QUESTION_CLOSED");
                }
            }
        }
    }

    /** Whoever adds such a method reads here why there is none: pages are made of what a question tells. */
    @Test
    void aQuestionTellsNobodyWhoAskedNorTheInstant() {
        List<Class<?>> telling = List.of(PersonId.class, UUID.class);
        assertThat(Arrays.stream(TenderQuestion.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> telling.contains(method.getReturnType()))
                        .map(Method::getName))
                .isEmpty();
        assertThat(Arrays.stream(TenderQuestion.class.getDeclaredMethods()).map(Method::getName))
                .doesNotContain("askedBy", "askedAt");
    }

    private static AbstractThrowableAssert<?, ?> refuses(ThrowingCallable act, String code) {
        return assertThatThrownBy(act).hasMessageStartingWith(code);
    }
}
