package org.allmende.money.clawback;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The provider accepts what the council claims back, or says why it does not; once, and within ten working days by the database's clock.
 *
 * <p>Errors: {@code CLAW_BACK_UNKNOWN}, {@code CLAW_BACK_STEP_NOT_POSSIBLE}, {@code CLAW_BACK_REPLY_PASSED}, {@code
 * CLAW_BACK_WORDS_LENGTH(least, most)}.
 */
@Stateless
@UseCase
@Requires(Permission.REPLY_TO_CLAW_BACK)
public class ReplyToClawBack {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ClawBackNews news;

    @Inject
    private Event<ClawBackReplied> replied;

    /** @param words for the two sides; may be empty where it accepts */
    public record Command(ClawBackId clawBack, boolean accepts, String words) {}

    public void reply(Command command) {
        Contract contract =
                contracts.getLocked(clawBacks.get(command.clawBack()).contract());
        access.to(contract.providerId());
        ClawBack clawBack = clawBacks.getLocked(command.clawBack());
        Instant now = databaseClock.now();
        clawBack.reply(command.accepts(), command.words(), Acting.current().requirePerson(), calendar, now);
        clawBacks.flush();
        news.replied(contracts.milestone(clawBack.milestone()), clawBack);
        replied.fire(new ClawBackReplied(clawBack.id(), now));
    }
}
