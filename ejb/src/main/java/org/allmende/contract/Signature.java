package org.allmende.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** That a person signed the contract's text, named by its SHA-256, for one side. */
@Embeddable
public class Signature {

    @Enumerated(EnumType.STRING)
    private Side side;

    private int number;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "text_hash")
    private String textHash;

    @Column(name = "signed_at")
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(Side side, int number, PersonId person, OrganisationId organisation, String textHash, Instant signedAt) {
        this.side = side;
        this.number = number;
        this.person = person.value();
        this.organisation = organisation.value();
        this.textHash = textHash;
        this.signedAt = signedAt;
    }

    public Side side() {
        return side;
    }

    /** The first or the second of its side. */
    public int number() {
        return number;
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** SHA-256 of the signed text in UTF-8, 64 hex digits. */
    public String textHash() {
        return textHash;
    }

    public Instant signedAt() {
        return signedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signature that && side == that.side && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(side, person);
    }
}
