package org.allmende.result;

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
 * Erases the keys of people of every metric whose last day of keeping has passed (UK GDPR art.5(1)(e)). For such a metric nothing more is
 * taken; with the last one the contract's own key goes, and whatever was made with it is chance.
 *
 * <p>Errors: {@code ERASURE_FILE_OPEN}, {@code ERASURE_NOTHING_DUE}.
 */
@Stateless
@UseCase
@Requires(Permission.ERASE_KEYS)
public class EraseDueKeys {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private KeyRetention retention;

    @Inject
    private Erasing erasing;

    @Inject
    private DatabaseClock databaseClock;

    /** Under which contract. */
    public record Command(ContractId contract) {}

    public void erase(Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.providerId());
        erasing.requireNoFile(contract);
        List<KeyRetention.Rule> due = retention.rules(contract.id()).stream()
                .filter(KeyRetention.Rule::toErase)
                .toList();
        if (due.isEmpty()) {
            throw new DomainProblem("ERASURE_NOTHING_DUE");
        }
        Instant now = databaseClock.now();
        PersonId by = Acting.current().requirePerson();
        for (KeyRetention.Rule rule : due) {
            ResultErasure erasure = ResultErasure.ofMetric(
                    contract.id(), rule.metric(), retention.count(contract.id(), rule.metric()), by, now);
            retention.erase(erasure, null);
            erasing.tell(contract, erasure);
        }
    }
}
