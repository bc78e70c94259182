package org.allmende.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of questions about a tender. The Act sets none: it wants limits that suit the contract and are the same for everybody
 * (Procurement Act 2023 s.54(1)-(2)). What follows is the portal's own rule, for where the council chooses nothing else.
 */
public final class QuestionTiming {

    /** Working days that lie between the last questions and the deadline for bids. */
    public static final int LEFT_FOR_ANSWERS = 5;

    /** Working days for an answer. */
    public static final int TO_ANSWER = 3;

    private QuestionTiming() {}

    /**
     * The last instant for questions: five working days before the day of the deadline, at the same time of day; in a short tender
     * half way between publication and deadline, so that at least half of the time is open for questions.
     */
    public static Deadline lastQuestions(Instant published, Deadline bids, WorkingDays calendar) {
        Instant half = published.plus(Duration.between(published, bids.at()).dividedBy(2));
        LocalDate day = workingDaysBefore(London.dayOf(bids.at()), calendar);
        Instant before = Deadline.at(LocalDateTime.of(day, bids.inLondon().toLocalTime()), ClockRule.CLARIFICATION)
                .at();
        Instant minute = half.truncatedTo(ChronoUnit.MINUTES);
        Instant middle = minute.isAfter(published) ? minute : half.truncatedTo(ChronoUnit.MICROS);
        return new Deadline(before.isAfter(half) ? before : middle, ClockRule.CLARIFICATION);
    }

    private static LocalDate workingDaysBefore(LocalDate deadline, WorkingDays calendar) {
        LocalDate day = deadline;
        int counted = 0;
        while (counted < LEFT_FOR_ANSWERS) {
            day = day.minusDays(1);
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The answer: by the end of the third working day after the question, at the latest at the deadline for bids. */
    public static Deadline answer(Instant asked, Deadline bids, WorkingDays calendar) {
        return new Deadline(thirdDay(asked, bids, calendar), ClockRule.TENDER_ANSWER);
    }

    /**
     * The answer to a question about an assessment summary: by the end of the third working day after it, and while the standstill
     * runs by its end, so that the bidder knows before it decides what to do.
     */
    public static Deadline debrief(Instant asked, @Nullable Deadline standstill, WorkingDays calendar) {
        Deadline latest = standstill == null || standstill.passed(asked) ? null : standstill;
        return new Deadline(thirdDay(asked, latest, calendar), ClockRule.DEBRIEF_ANSWER);
    }

    private static Instant thirdDay(Instant asked, @Nullable Deadline latest, WorkingDays calendar) {
        Instant end = Period.workingDays(TO_ANSWER, Begins.AFTER_EVENT, London.dayOf(asked), calendar)
                .end();
        return latest == null || end.isBefore(latest.at()) ? end : latest.at();
    }
}
