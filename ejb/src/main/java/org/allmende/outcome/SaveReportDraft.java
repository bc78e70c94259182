package org.allmende.outcome;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the provider has written of a report, complete or not.
 *
 * <p>Errors: {@code REPORT_TOO_LONG(most characters)}, {@code REPORT_DRAFT_CHANGED}, {@code MILESTONE_STEP_NOT_POSSIBLE},
 * {@code MILESTONE_CONTRACT_NOT_RUNNING}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class SaveReportDraft {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ReportDrafts drafts;

    @Inject
    private DatabaseClock databaseClock;

    /** @param seen the time of saving that the writer has seen last; null for none */
    public record Command(
            MilestoneId milestone,
            ReportDraft.Words words,
            @Nullable Instant seen) {}

    /** Gives the time of saving. */
    public Instant save(Command command) {
        Milestone milestone = contracts.milestoneLocked(command.milestone());
        access.to(milestone.contract().providerId());
        milestone.requireReportable();
        if (command.words().evidence().length() > Claim.MOST) {
            throw new DomainProblem("REPORT_TOO_LONG", Claim.MOST);
        }
        Instant now = databaseClock.now();
        PersonId writer = Acting.current().requirePerson();
        drafts.of(milestone.id())
                .ifPresentOrElse(
                        draft -> draft.rewrite(command.words(), command.seen(), writer, now),
                        () -> drafts.add(new ReportDraft(milestone.id(), command.words(), writer, now)));
        return now;
    }
}
