package org.allmende.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/** One share of a tender's private key, encrypted to one officer. */
@Entity
@Table(name = "tender_key_share")
@IdClass(TenderKeyShare.Key.class)
class TenderKeyShare {

    @Id
    @Column(name = "tender_id")
    private UUID tender;

    @Id
    @Column(name = "officer_id")
    private UUID officer;

    @Id
    @Column(name = "for_officer_id")
    private UUID forOfficer;

    @Column(name = "share_number")
    private int number;

    private byte[] share;

    /** What identifies a share. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        UUID tender;
        UUID officer;
        UUID forOfficer;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(key.tender, tender)
                    && Objects.equals(key.officer, officer)
                    && Objects.equals(key.forOfficer, forOfficer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tender, officer, forOfficer);
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected TenderKeyShare() {}

    /** Encrypts the share of an officer to the key of the one who shall be able to read it. */
    TenderKeyShare(TenderId tender, PersonId officer, int number, byte[] plain, OpeningKey reader) {
        this.tender = tender.value();
        this.officer = officer.value();
        this.forOfficer = reader.personId().value();
        this.number = number;
        this.share = reader.seal(plain, about());
    }

    byte[] open(OpeningKey.Unlocked reader) {
        return reader.open(share, about());
    }

    private String about() {
        return "share:" + tender + ":" + officer + ":" + number;
    }

    int number() {
        return number;
    }

    boolean isOf(PersonId person) {
        return officer.equals(person.value());
    }

    PersonId officer() {
        return new PersonId(officer);
    }
}
