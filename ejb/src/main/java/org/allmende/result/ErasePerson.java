package org.allmende.result;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.result.ResultErasure.ErasedCount;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Erases the key of one person who has asked for it (UK GDPR art.17): in all results of the contract it becomes chance, the same for all of
 * them, so that every count stays. The key is refused from then on.
 *
 * <p>Errors: {@code ERASURE_FILE_OPEN}, {@code ERASURE_PERSON_UNKNOWN}, {@code ERASURE_PERSON_GONE}.
 */
@Stateless
@UseCase
@Requires(Permission.ERASE_KEYS)
public class ErasePerson {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private PersonKeys personKeys;

    @Inject
    private KeyRetention retention;

    @Inject
    private Erasing erasing;

    @Inject
    private DatabaseClock databaseClock;

    /** @param person the provider's own key of the person: never stored, never logged */
    public record Command(ContractId contract, @NotBlank String person, ErasureGround ground) {

        /** Without the key, so that no log has it. */
        @Override
        public String toString() {
            return "Command[contract=" + contract + ", ground=" + ground + "]";
        }
    }

    public void erase(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.providerId());
        erasing.requireNoFile(contract);
        byte[] person = personKeys
                .known(contract.id())
                .map(hash -> hash.of(command.person().strip()))
                .orElseThrow(() -> new DomainProblem("ERASURE_PERSON_UNKNOWN"));
        if (retention.isErased(contract.id(), person)) {
            throw new DomainProblem("ERASURE_PERSON_GONE");
        }
        ErasedCount count =
                retention.count(contract.id(), person).orElseThrow(() -> new DomainProblem("ERASURE_PERSON_UNKNOWN"));
        Instant now = databaseClock.now();
        ResultErasure erasure = ResultErasure.ofPerson(
                contract.id(), command.ground(), count, Acting.current().requirePerson(), now);
        retention.erase(erasure, person);
        erasing.tell(contract, erasure);
    }
}
