package org.allmende.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;

/** How many authorised people sign a contract for an organisation, as its owner has said; the newest holds, older ones stay. */
@Entity
@Table(name = "signing_rule")
public class SigningRule {

    /** Where an organisation has said nothing. */
    static final int USUAL = 1;

    private static final int TWO = 2;

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private int signers;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @SuppressWarnings("NullAway.Init")
    protected SigningRule() {}

    SigningRule(OrganisationId organisation, boolean two, PersonId by, Instant now) {
        this.id = Ids.next();
        this.organisation = organisation.value();
        this.signers = two ? TWO : USUAL;
        this.setBy = by.value();
        this.setAt = now;
    }

    public int signers() {
        return signers;
    }

    public boolean demandsTwo() {
        return signers == TWO;
    }

    public PersonId setBy() {
        return new PersonId(setBy);
    }

    public Instant setAt() {
        return setAt;
    }
}
