package org.allmende.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.contract.ContractId;

/** The key under which a contract's people are hashed, sealed under the server's key. Without it no hash can be tried out. */
@Entity
@Table(name = "contract_person_key")
public class PersonKey {

    @Id
    @Column(name = "contract_id")
    private UUID contract;

    private byte[] sealed;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonKey() {}

    PersonKey(ContractId contract, byte[] sealed, Instant now) {
        this.contract = contract.value();
        this.sealed = sealed.clone();
        this.madeAt = now;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    public Instant madeAt() {
        return madeAt;
    }
}
