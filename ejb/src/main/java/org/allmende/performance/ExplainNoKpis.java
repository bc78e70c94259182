package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
import org.allmende.shared.DomainProblem;

/**
 * Says why performance under a contract could not appropriately be assessed by indicators that the law otherwise wants (Procurement Act
 * 2023 s.52(2)); public with the contract.
 *
 * <p>Errors: {@code KPI_NOT_REQUIRED}, {@code KPI_CONTRACT_OFFERED}, {@code KPI_REASONS_LENGTH(least, most)}.
 */
@Stateless
@UseCase
@Requires(Permission.REVIEW_PERFORMANCE)
public class ExplainNoKpis {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Kpis kpis;

    @Inject
    private KpiLaw law;

    @Inject
    private DatabaseClock databaseClock;

    /** The reasons, of which contract. */
    public record Command(ContractId contract, String reasons) {}

    public void explain(Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        if (law.duty(contract) != KpiDuty.REQUIRED) {
            throw new DomainProblem("KPI_NOT_REQUIRED");
        }
        law.requireMayChange(contract);
        PersonId person = Acting.current().requirePerson();
        Instant now = databaseClock.now();
        kpis.exemption(contract.id())
                .ifPresentOrElse(
                        known -> known.write(command.reasons(), person, now),
                        () -> kpis.add(new KpiExemption(contract.id(), command.reasons(), person, now)));
        kpis.replace(contract.id(), List.of());
    }
}
