package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
 * The provider says whether the ground applies, and what it thinks of the intention (Procurement Act 2023 s.78(7)(c)).
 *
 * <p>Errors: {@code TERMINATION_LATE(instant)}, {@code TERMINATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_PROVIDER)
public class MakeRepresentations {

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

    /** What the provider says. */
    public record Command(
            TerminationId termination,
            @NotBlank @Size(max = 20000) String words) {}

    public void make(@Valid Command command) {
        Contract contract = terminations.lockContract(command.termination());
        access.to(contract.providerId());
        ContractTermination termination = terminations.getLocked(command.termination());
        Instant now = databaseClock.now();
        termination.represent(command.words(), Acting.current().requirePerson(), now);
        news.tellStory(contract, termination, "termination.heard", Side.PROVIDER);
        news.mail(contract, termination, "termination.heard", Side.COUNCIL);
        answered.fire(new TerminationAnswered(termination.id(), contract.id(), now));
    }
}
