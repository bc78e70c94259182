package org.allmende.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Reads the calendar once and gives it to everybody who injects {@link WorkingDays}. */
@ApplicationScoped
class WorkingDaysProducer {

    @Produces
    @ApplicationScoped
    WorkingDays workingDays() {
        return new WorkingDays();
    }
}
