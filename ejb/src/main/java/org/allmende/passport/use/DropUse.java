package org.allmende.passport.use;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Those whose draft it is take a paper out of it, or their question back.
 *
 * <p>Errors: {@code USE_OVER}, {@code USE_SENT} and what the matter's capability refuses.
 */
@Stateless
@UseCase
@Requires(Permission.USE_PAPERS)
public class DropUse {

    @Inject
    private Access access;

    @Inject
    private PaperUses uses;

    @Inject
    private PassportMatters matters;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<PaperUseOver> over;

    /** Which use ends. */
    public record Command(PaperUseId use) {}

    public void drop(Command command) {
        PaperUse use = uses.get(command.use());
        access.to(use.asker());
        matters.lockForChange(use.subject(), use.asker());
        uses.getLocked(command.use()).drop(Acting.current(), databaseClock.now());
        over.fire(new PaperUseOver(command.use()));
    }
}
