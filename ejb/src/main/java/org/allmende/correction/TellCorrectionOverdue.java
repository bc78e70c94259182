package org.allmende.correction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The decision on a correction is late: the provider and the monitoring officers are told, once. It can still be decided. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellCorrectionOverdue {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Corrections corrections;

    @Inject
    private CorrectionNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Of which correction. */
    public record Command(CorrectionId correction) {}

    public void tell(Command command) {
        access.toProcess();
        contracts.getLocked(corrections.get(command.correction()).contract());
        ResultCorrection correction = corrections.getLocked(command.correction());
        if (correction.noteOverdue(databaseClock.now())) {
            news.overdue(contracts.milestone(correction.milestone()));
        }
    }
}
