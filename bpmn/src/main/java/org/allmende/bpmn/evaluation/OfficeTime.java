package org.allmende.bpmn.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;

/** The portal's own working times for steps to which the law gives no period: office hours of a later working day. */
@Named("officeTime")
@ApplicationScoped
public class OfficeTime {

    private static final LocalTime END_OF_OFFICE = LocalTime.of(17, 0);

    private Clock clock;

    private WorkingDays workingDays;

    /** For CDI's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected OfficeTime() {}

    @Inject
    public OfficeTime(Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** Five in the afternoon of the working day that is so many after today. */
    public Date inWorkingDays(int count) {
        LocalDate day = London.dayOf(clock.instant());
        for (int passed = 0; passed < count; passed++) {
            day = workingDays.onOrAfter(day.plusDays(1));
        }
        return Date.from(London.at(day.atTime(END_OF_OFFICE)));
    }
}
