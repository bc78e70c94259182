package org.allmende.money.clawback;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Memberships;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * The council's finance decides, and not whoever has raised it, nor a member of the provider: how many outcomes do not stand, at most what
 * was raised. What is owed back is computed as the payment was ({@link OwedBack}); a trigger of the database computes it again.
 *
 * <p>Errors: {@code CLAW_BACK_UNKNOWN}, {@code CLAW_BACK_STEP_NOT_POSSIBLE}, {@code CLAW_BACK_NEEDS_ANOTHER_PERSON}, {@code
 * CLAW_BACK_DECIDER_IS_PROVIDER}, {@code CLAW_BACK_QUANTITY(least, most)}, {@code CLAW_BACK_WORDS_LENGTH(least, most)}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_CLAW_BACK)
public class DecideClawBack {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private Memberships memberships;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ClawBackNews news;

    @Inject
    private Event<ClawBackDecided> decided;

    /**
     * What finance finds.
     *
     * @param quantity outcomes that do not stand; 0 to drop it
     * @param reasons for the two sides
     */
    public record Command(ClawBackId clawBack, long quantity, String reasons) {}

    public void decide(Command command) {
        Contract contract =
                contracts.getLocked(clawBacks.get(command.clawBack()).contract());
        access.to(contract.councilId());
        PersonId person = Acting.current().requirePerson();
        if (memberships.ofPerson(person).stream()
                .anyMatch(membership -> membership.organisation().equals(contract.providerId()))) {
            throw new DomainProblem("CLAW_BACK_DECIDER_IS_PROVIDER");
        }
        ClawBack clawBack = clawBacks.getLocked(command.clawBack());
        Milestone milestone = contracts.milestone(clawBack.milestone());
        Instant now = databaseClock.now();
        clawBack.decide(clawBacks.paid(milestone), command.quantity(), command.reasons(), person, now);
        clawBacks.flush();
        news.decided(milestone, clawBack);
        decided.fire(new ClawBackDecided(clawBack.id(), contract.id(), clawBack.isOwed(), now));
    }
}
