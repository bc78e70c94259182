package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The provider agrees to end the contract on the day that the council offers, or refuses.
 *
 * <p>Errors: {@code TERMINATION_LATE(instant)}, {@code TERMINATION_DAY_PAST}, {@code TERMINATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_PROVIDER)
public class AnswerTermination {

    @Inject
    private Access access;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private TerminationNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<TerminationAnswered> answered;

    /** What the provider says to the offer. */
    public record Command(
            TerminationId termination,
            boolean agrees,
            @NotNull @Size(max = 4000) String words) {}

    public void answer(@Valid Command command) {
        Contract contract = terminations.lockContract(command.termination());
        access.to(contract.providerId());
        ContractTermination termination = terminations.getLocked(command.termination());
        Instant now = databaseClock.now();
        termination.answer(
                contract, command.agrees(), command.words(), Acting.current().requirePerson(), now);
        String key = command.agrees() ? "termination.set" : "termination.refused";
        news.tellStory(contract, termination, key, Side.PROVIDER);
        news.mail(contract, termination, key, Side.COUNCIL);
        answered.fire(new TerminationAnswered(termination.id(), contract.id(), now));
    }
}
