package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The provider gives notice by a break clause: the contract ends on that day, and the council is told.
 *
 * <p>Errors: {@code TERMINATION_OPEN_ALREADY}, {@code TERMINATION_NO_BREAK}, {@code TERMINATION_NOTICE_SHORT(day)}, and others of {@link
 * TerminationLaw}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_PROVIDER)
public class GiveBreakNotice {

    @Inject
    private Access access;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private TerminationNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Contracts contracts;

    @Inject
    private Event<TerminationProposed> proposed;

    /** By which clause, from when and why. */
    public record Command(
            ContractId contract,
            int clause,
            @NotNull LocalDate endsOn,
            @NotBlank @Size(max = 4000) String reasons) {}

    public TerminationId give(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.providerId());
        Instant now = databaseClock.now();
        ContractTermination termination = ContractTermination.noticed(
                contract,
                terminations.next(contract.id()),
                command.clause(),
                command.endsOn(),
                command.reasons(),
                Acting.current().requirePerson(),
                now);
        terminations.add(termination);
        news.tellStory(contract, termination, "termination.set.provider", Side.PROVIDER);
        news.mail(contract, termination, "termination.set", Side.COUNCIL);
        news.mail(contract, termination, "termination.set", Side.PROVIDER);
        proposed.fire(new TerminationProposed(termination.id(), contract.id(), now));
        return termination.id();
    }
}
