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

/** The holder refuses one use, with a reason or without. Errors: {@code USE_OVER}, {@code USE_SENT}, {@code USE_REASON_LENGTH}. */
@Stateless
@UseCase
@Requires(Permission.KEEP_PASSPORT)
public class RefuseUse {

    @Inject
    private Access access;

    @Inject
    private PaperUses uses;

    @Inject
    private UseNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<PaperAnswered> answered;

    /**
     * Which use, and why.
     *
     * @param reason may be empty
     */
    public record Command(PaperUseId use, String reason) {}

    public void refuse(Command command) {
        PaperUse use = uses.getLocked(command.use());
        access.to(use.holder());
        use.refuse(command.reason(), Acting.current(), databaseClock.now());
        news.refused(use);
        answered.fire(new PaperAnswered(use.id()));
    }
}
