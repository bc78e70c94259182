package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * After the provider was heard, another officer than the one who proposed it ends the contract on a day, or lets it go on, and says why.
 *
 * <p>Errors: {@code TERMINATION_NEEDS_TWO_PEOPLE}, {@code TERMINATION_DAY_MISSING}, {@code TERMINATION_DAY_PAST}, {@code
 * TERMINATION_DAY_AFTER_TERM(day)}, {@code TERMINATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_COUNCIL)
public class DecideTermination {

    @Inject
    private Access access;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private TerminationNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<TerminationDecided> decided;

    /** Whether, from when and why. */
    public record Command(
            TerminationId termination,
            boolean terminates,
            @Nullable LocalDate endsOn,
            @NotBlank @Size(max = 4000) String words) {}

    public void decide(@Valid Command command) {
        Contract contract = terminations.lockContract(command.termination());
        access.to(contract.councilId());
        ContractTermination termination = terminations.getLocked(command.termination());
        Instant now = databaseClock.now();
        PersonId by = Acting.current().requirePerson();
        if (command.terminates()) {
            termination.terminate(contract, command.endsOn(), command.words(), by, now);
        } else {
            termination.abandon(command.words(), by, now);
        }
        String key = command.terminates() ? "termination.set" : "termination.abandoned";
        news.tellStory(contract, termination, key, Side.COUNCIL);
        news.mail(contract, termination, key, Side.PROVIDER);
        decided.fire(new TerminationDecided(termination.id(), contract.id(), now));
    }
}
