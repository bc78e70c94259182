package org.allmende.correction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The day to answer has passed: it is decided without an answer. The database's clock decides; what has gone on meanwhile is left alone, so
 * that the process may repeat its step.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class PassCorrectionUnanswered {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Corrections corrections;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private CorrectionNews news;

    /** Which correction. */
    public record Command(CorrectionId correction) {}

    /** Gives it as it stands then. */
    public ResultCorrection pass(Command command) {
        access.toProcess();
        contracts.getLocked(corrections.get(command.correction()).contract());
        ResultCorrection correction = corrections.getLocked(command.correction());
        Instant now = databaseClock.now();
        if (correction.isUnanswered(now)) {
            correction.pass(calendar, now);
            corrections.flush();
            news.unanswered(contracts.milestone(correction.milestone()), correction);
        }
        return correction;
    }
}
