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
 * The holder agrees to one use. Of two who answer the first counts. Where the matter is sent at the same moment, the one that has
 * the use first decides: the sending waits for a consent that is being given and takes it along, or the consent comes too late.
 *
 * <p>Errors: {@code USE_OVER}, {@code USE_SENT}, {@code USE_MATTER_OVER}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_PASSPORT)
public class ConsentToUse {

    @Inject
    private Access access;

    @Inject
    private PaperUses uses;

    @Inject
    private PassportMatters matters;

    @Inject
    private UseNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<PaperAnswered> answered;

    /** To which use. */
    public record Command(PaperUseId use) {}

    public void consent(Command command) {
        PaperUse use = uses.getLocked(command.use());
        access.to(use.holder());
        use.consent(Acting.current(), databaseClock.now());
        matters.requireOpen(use.subject());
        news.consented(use);
        answered.fire(new PaperAnswered(use.id()));
    }
}
