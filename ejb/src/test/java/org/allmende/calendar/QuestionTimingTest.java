package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class QuestionTimingTest {

    private static final WorkingDays CALENDAR = new WorkingDays();

    private static Deadline bids(String local) {
        return Deadline.at(LocalDateTime.parse(local), ClockRule.TENDER_DEADLINE);
    }

    private static Instant at(String local) {
        return London.at(LocalDateTime.parse(local));
    }

    @Test
    void lastQuestionsLieFiveWorkingDaysBeforeTheDeadlineAtTheSameTime() {
        Deadline last = QuestionTiming.lastQuestions(at("2026-11-02T09:00"), bids("2026-12-16T12:00"), CALENDAR);
        assertThat(last.at()).isEqualTo(at("2026-12-09T12:00"));
        assertThat(last.rule()).isEqualTo(ClockRule.CLARIFICATION);
    }

    @Test
    void aBankHolidayOfOnePartIsNoWorkingDayHereEither() {
        // 30 November 2026 is a bank holiday in Scotland: 1 Dec, 27, 26, 25, 24 Nov
        assertThat(QuestionTiming.lastQuestions(at("2026-10-01T09:00"), bids("2026-12-02T10:30"), CALENDAR)
                        .at())
                .isEqualTo(at("2026-11-24T10:30"));
    }

    @Test
    void acrossTheChangeOfTheClocksTheTimeOfDayStays() {
        assertThat(QuestionTiming.lastQuestions(at("2027-02-01T09:00"), bids("2027-03-31T12:00"), CALENDAR)
                        .at())
                .isEqualTo(at("2027-03-22T12:00"));
    }

    @Test
    void inAShortTenderHalfOfTheTimeBelongsToQuestions() {
        Instant published = at("2026-12-01T10:00");
        Deadline soon = bids("2026-12-08T10:00");
        assertThat(QuestionTiming.lastQuestions(published, soon, CALENDAR).at()).isEqualTo(at("2026-12-04T22:00"));
    }

    @Test
    void howeverShortItLiesBetweenPublicationAndDeadline() {
        Instant published = Instant.parse("2026-12-01T10:00:10.000001Z");
        for (Duration open :
                new Duration[] {Duration.ofSeconds(1), Duration.ofSeconds(90), Duration.ofHours(3), Duration.ofDays(40)
                }) {
            Deadline deadline = new Deadline(published.plus(open), ClockRule.TENDER_DEADLINE);
            assertThat(QuestionTiming.lastQuestions(published, deadline, CALENDAR)
                            .at())
                    .isAfterOrEqualTo(published)
                    .isBefore(deadline.at());
        }
    }

    @Test
    void aQuestionAboutASummaryIsAnsweredInThreeWorkingDaysAndWhileTheStandstillRunsByItsEnd() {
        Deadline standstill = new Deadline(London.endOf(LocalDate.parse("2026-12-07")), ClockRule.STANDSTILL);
        Instant third = London.endOf(LocalDate.parse("2026-12-09"));
        assertThat(QuestionTiming.debrief(at("2026-12-04T18:00"), null, CALENDAR)
                        .at())
                .isEqualTo(third);
        assertThat(QuestionTiming.debrief(at("2026-12-04T18:00"), standstill, CALENDAR)
                        .at())
                .isEqualTo(standstill.at());
        assertThat(QuestionTiming.debrief(at("2026-12-08T08:00"), standstill, CALENDAR)
                        .at())
                .as("the standstill is over")
                .isEqualTo(London.endOf(LocalDate.parse("2026-12-11")));
    }

    @Test
    void anAnswerHasThreeWorkingDaysAfterTheQuestionButNotBeyondTheDeadline() {
        Deadline far = bids("2026-12-16T12:00");
        assertThat(QuestionTiming.answer(at("2026-12-04T18:00"), far, CALENDAR).at())
                .isEqualTo(London.endOf(LocalDate.parse("2026-12-09")));
        assertThat(QuestionTiming.answer(at("2026-12-15T18:00"), far, CALENDAR).at())
                .isEqualTo(far.at());
        assertThat(QuestionTiming.answer(at("2026-12-15T18:00"), far, CALENDAR).rule())
                .isEqualTo(ClockRule.TENDER_ANSWER);
    }
}
