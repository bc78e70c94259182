package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Another officer than the one who proposed it confirms that a contract is to end early. From now on the provider knows: it is asked to agree, or
 * notified of the ground and the reasons and heard (Procurement Act 2023 s.78(7)), or has the notice of a break clause.
 *
 * <p>Errors: {@code TERMINATION_NEEDS_TWO_PEOPLE}, {@code TERMINATION_NOTICE_SHORT(day)}, {@code TERMINATION_ANSWER_PAST}, {@code
 * TERMINATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_COUNCIL)
public class ConfirmTermination {

    @Inject
    private Access access;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private TerminationNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private WorkingDays calendar;

    @Inject
    private Event<TerminationConfirmed> confirmed;

    /** Which termination. */
    public record Command(TerminationId termination) {}

    public void confirm(Command command) {
        Contract contract = terminations.lockContract(command.termination());
        access.to(contract.councilId());
        ContractTermination termination = terminations.getLocked(command.termination());
        Instant now = databaseClock.now();
        termination.confirm(contract, Acting.current().requirePerson(), calendar, now);
        String key = "termination." + termination.status().name().toLowerCase(Locale.ROOT);
        news.tellStory(contract, termination, key, Side.COUNCIL);
        news.mail(contract, termination, key, Side.PROVIDER);
        confirmed.fire(new TerminationConfirmed(termination.id(), contract.id(), now));
    }
}
