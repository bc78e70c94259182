package org.allmende.performance.impact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Records one figure of a service before its transfer and after it, in place of an earlier one of the same name.
 *
 * <p>Errors: those of {@link TransferFact}.
 */
@Stateless
@UseCase
@Requires(Permission.REVIEW_PERFORMANCE)
public class RecordTransferFact {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Impacts impacts;

    @Inject
    private DatabaseClock databaseClock;

    /** The figures, of which contract's service. */
    public record Command(ContractId contract, @Valid TransferFigures figures) {}

    public void record(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        PersonId person = Acting.current().requirePerson();
        Instant now = databaseClock.now();
        TransferFigures figures = command.figures();
        impacts.facts(contract.id()).stream()
                .filter(fact -> fact.isOf(figures))
                .findFirst()
                .ifPresentOrElse(
                        fact -> fact.write(figures, person, now),
                        () -> impacts.add(new TransferFact(contract.id(), figures, person, now)));
    }
}
