package org.allmende.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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
        PersonKey known = entityManager.find(PersonKey.class, contract.value());
        if (known != null) {
            return new PersonHash(serverKey.open(known.sealed(), about(contract)));
        }
        byte[] fresh = ContentKey.fresh().bytes();
        entityManager.persist(new PersonKey(contract, serverKey.seal(fresh, about(contract)), now));
        return new PersonHash(fresh);
    }

    private static String about(ContractId contract) {
        return "person-key:" + contract.value();
    }
}
