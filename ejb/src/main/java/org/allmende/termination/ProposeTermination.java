package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Procurements;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.remedy.Remedies;
import org.allmende.shared.DatabaseClock;

/**
 * An officer proposes to end a contract early; nobody outside the council learns of it before a colleague has confirmed it.
 *
 * <p>Errors: {@code TERMINATION_OPEN_ALREADY}, those of {@link ContractTermination} and {@link TerminationLaw}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class ProposeTermination {

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
    private Procurements procurements;

    @Inject
    private Remedies remedies;

    @Inject
    private Event<TerminationProposed> proposed;

    /** Why, and from when. */
    public record Command(ContractId contract, @Valid TerminationTerms terms) {}

    public TerminationId propose(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        Instant now = databaseClock.now();
        ContractTermination termination = ContractTermination.proposed(
                contract,
                procurements.of(contract),
                remedies.open(contract.id()),
                terminations.next(contract.id()),
                command.terms(),
                Acting.current().requirePerson(),
                now);
        terminations.add(termination);
        news.mail(contract, termination, "termination.proposed", Side.COUNCIL);
        proposed.fire(new TerminationProposed(termination.id(), contract.id(), now));
        return termination.id();
    }
}
