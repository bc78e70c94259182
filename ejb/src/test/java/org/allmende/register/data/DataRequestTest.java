package org.allmende.register.data;

import static org.allmende.register.ServiceBuilder.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseId;
import org.allmende.identity.PersonId;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataRequestTest {

    private static final Instant RECEIVED = Instant.parse("2026-09-01T10:00:00Z");
    private static final Instant DUE = London.endOf(LocalDate.of(2026, 9, 29));
    private static final PersonId OFFICER = new PersonId(Ids.next());
    private static final String REASONS =
            "The figures are the operator’s prices, which its rivals would use in the next tender.";

    private final Service service = aService().publishedAt(RECEIVED.minus(Duration.ofDays(100)));
    private final DataRequest request = asked("Visits by hour of the day, 2023 to 2025", "");

    private DataRequest asked(String missing, String purpose) {
        return new DataRequest(
                "AL-D-2026-0001",
                service,
                new CaseId(Ids.next()),
                new DataRequest.Asker(new PersonId(Ids.next()), null),
                new DataRequest.Words(missing, purpose),
                new WorkingDays(),
                RECEIVED);
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void itIsDueAtTheEndOfTheTwentiethWorkingDay() {
        assertThat(request.deadline().at()).isEqualTo(DUE);
        assertThat(request.isLate(DUE)).isFalse();
        assertThat(request.isLate(DUE.plus(1, ChronoUnit.MICROS))).isTrue();
    }

    @Test
    void everyStepOfTheGraphIsPossibleAndNoOther() {
        for (DataRequestStatus from : DataRequestStatus.values()) {
            for (DataRequestStatus to : DataRequestStatus.values()) {
                if (from.next().contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertProblem("DATA_STEP_NOT_POSSIBLE", () -> from.to(to));
                }
            }
        }
        assertThat(DataRequestStatus.OPEN.next()).hasSize(3);
        assertThat(Arrays.stream(DataRequestStatus.values())
                        .filter(status -> status != DataRequestStatus.OPEN)
                        .allMatch(status -> status.next().isEmpty()))
                .isTrue();
    }

    @Test
    void aLateAnswerIsStillAnAnswerAndStaysLate() {
        Instant late = DUE.plus(Duration.ofDays(3));
        assertThat(request.noteOverdue(late)).isTrue();
        request.answer("Here they are, by hour.", OFFICER, "Tom Okafor", late);
        assertThat(request.status()).isEqualTo(DataRequestStatus.ANSWERED);
        assertThat(request.isLate(late.plus(Duration.ofDays(900)))).isTrue();
        assertProblem("DATA_STEP_NOT_POSSIBLE", () -> request.withdraw(late));
        assertProblem(
                "DATA_STEP_NOT_POSSIBLE", () -> request.answer("And again, by hour.", OFFICER, "Tom Okafor", late));
    }

    @Test
    void anAnswerInTimeIsNeverLate() {
        request.answer("Here they are, by hour.", OFFICER, "Tom Okafor", DUE);
        assertThat(request.isLate(DUE.plus(Duration.ofDays(900)))).isFalse();
        assertThat(request.noteOverdue(DUE.plus(Duration.ofDays(900)))).isFalse();
    }

    @Test
    void theReminderComesOnceWithinTheLastWeek() {
        assertThat(request.noteReminded(DUE.minus(Duration.ofDays(7)).minusMillis(1)))
                .isFalse();
        assertThat(request.noteReminded(DUE.minus(Duration.ofDays(7)))).isTrue();
        assertThat(request.noteReminded(DUE.minus(Duration.ofDays(6)))).isFalse();
        assertThat(request.noteOverdue(DUE)).isFalse();
        assertThat(request.noteOverdue(DUE.plusMillis(1))).isTrue();
        assertThat(request.noteOverdue(DUE.plusMillis(2))).isFalse();
    }

    @Test
    void whatIsWithdrawnIsNeitherRemindedOfNorLate() {
        request.withdraw(RECEIVED.plusSeconds(1));
        assertThat(request.noteReminded(DUE.minusSeconds(1))).isFalse();
        assertThat(request.noteOverdue(DUE.plusSeconds(1))).isFalse();
        assertThat(request.isLate(DUE.plusSeconds(1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyGroundNamesItsSectionAndTwoAreWeighed(RefusalGround ground) {
        assertThat(ground.law()).startsWith("Freedom of Information Act 2000 s.");
        boolean weighed = ground == RefusalGround.COMMERCIAL || ground == RefusalGround.TO_BE_PUBLISHED;
        assertThat(ground.isWeighed()).isEqualTo(weighed);
        if (weighed) {
            assertProblem("DATA_INTEREST_LENGTH", () -> new Refusal(ground, REASONS, "It does."));
        }
        assertProblem("DATA_REASONS_LENGTH", () -> new Refusal(ground, "Because.", REASONS));
        Refusal refusal = new Refusal(ground, REASONS, REASONS);
        assertThat(refusal.publicInterest()).isEqualTo(weighed ? REASONS : "");
        request.refuse(refusal, OFFICER, "Tom Okafor", DUE);
        assertThat(request.refusal()).hasValue(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  Figures ", "x"})
    void aQuestionThatNobodyUnderstandsIsNotTaken(String words) {
        assertProblem("DATA_MISSING_LENGTH", () -> asked(words, ""));
    }

    @Test
    void tooLongIsNotTakenEither() {
        assertProblem("DATA_MISSING_LENGTH", () -> asked("x".repeat(2_001), ""));
        assertProblem("DATA_PURPOSE_LENGTH", () -> asked("Visits by hour", "x".repeat(2_001)));
        assertThat(asked("🏊".repeat(2_000), "🏊".repeat(2_000)).brief()).endsWith("…");
        assertProblem("DATA_ANSWER_LENGTH", () -> request.answer("x".repeat(20_001), OFFICER, "Tom", DUE));
        assertProblem("DATA_CHANGED_LENGTH", () -> new DataPackVersion(request, 1, "new", "Tom", DUE));
    }

    @Test
    void caseAndBlanksMakeNoOtherQuestion() {
        assertThat(new DataRequest.Words("  Visits  BY hour\n of the day ", "").key())
                .isEqualTo(new DataRequest.Words("visits by hour of the day", "for a bid").key());
    }
}
