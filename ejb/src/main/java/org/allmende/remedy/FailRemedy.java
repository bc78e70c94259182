package org.allmende.remedy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * No plan came in time, or the day of the plan has passed without a report: the remedy has failed, and the council may step in, where the
 * contract allows it, or end the contract for breach. What happened meanwhile is left alone.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class FailRemedy {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Remedies remedies;

    @Inject
    private RemedyNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Which remedy. */
    public record Command(RemedyId remedy) {}

    public void fail(Command command) {
        access.toProcess();
        Milestone milestone =
                contracts.milestoneLocked(remedies.get(command.remedy()).milestone());
        Remedy remedy = remedies.getLocked(command.remedy());
        Instant now = databaseClock.now();
        if (!remedy.fail(now)) {
            return;
        }
        LocalDate day = remedy.day().orElse(milestone.dueOn());
        news.tell(milestone, "remedy.failed", "/milestone/remedy/", day, null, Side.PROVIDER);
        news.mail(milestone, "remedy.failed", "/milestone/remedy/", day, Side.COUNCIL);
    }
}
