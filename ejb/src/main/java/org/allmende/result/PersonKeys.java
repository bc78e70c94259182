package org.allmende.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.allmende.contract.ContractId;
import org.allmende.sealing.ContentKey;
import org.allmende.sealing.ServerKey;

/** The keys under which people are hashed, one for each contract, made when its first results come. */
@ApplicationScoped
public class PersonKeys {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ServerKey serverKey;

    /** Of two that come first for a contract, one waits: whoever calls has locked the contract's import. */
    PersonHash hash(ContractId contract, Instant now) {
        return known(contract).orElseGet(() -> fresh(contract, now));
    }

    /** Empty where no results have come, or where the keys of all its people were erased. */
    Optional<PersonHash> known(ContractId contract) {
        return Optional.ofNullable(entityManager.find(PersonKey.class, contract.value()))
                .map(key -> new PersonHash(serverKey.open(key.sealed(), about(contract))));
    }

    private PersonHash fresh(ContractId contract, Instant now) {
        byte[] fresh = ContentKey.fresh().bytes();
        entityManager.persist(new PersonKey(contract, serverKey.seal(fresh, about(contract)), now));
        return new PersonHash(fresh);
    }

    private static String about(ContractId contract) {
        return "person-key:" + contract.value();
    }
}
