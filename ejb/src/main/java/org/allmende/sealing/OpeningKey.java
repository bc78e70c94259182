package org.allmende.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/**
 * An officer's own key pair for opening bids. The private half lies under a key derived from the opening passphrase.
 *
 * <p>Errors: {@code OPENING_PASSPHRASE_WRONG}, {@code OPENING_PASSPHRASE_TOO_SHORT}.
 */
@Entity
@Table(name = "opening_key")
public class OpeningKey {

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "private_key")
    private byte[] privateKey;

    private byte[] salt;

    private int iterations;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OpeningKey() {}

    OpeningKey(PersonId person, Passphrase passphrase, Instant now) {
        passphrase.requireStrong();
        SealKeyPair pair = SealKeyPair.fresh();
        this.person = person.value();
        this.publicKey = pair.publicKey();
        this.madeAt = now;
        lock(pair.privateKey(), passphrase);
    }

    /** The same key under another passphrase, so that shares handed out before still open. */
    void change(Passphrase former, Passphrase next) {
        next.requireStrong();
        lock(unlock(former), next);
    }

    private void lock(byte[] plainPrivateKey, Passphrase passphrase) {
        salt = Passphrase.freshSalt();
        iterations = Passphrase.ITERATIONS;
        privateKey = passphrase.key(salt, iterations).seal(plainPrivateKey, about());
    }

    private byte[] unlock(Passphrase passphrase) {
        try {
            return passphrase.key(salt, iterations).open(privateKey, about());
        } catch (DomainProblem broken) {
            throw new DomainProblem("OPENING_PASSPHRASE_WRONG");
        }
    }

    byte[] seal(byte[] plain, String about) {
        return SealKeyPair.seal(publicKey, plain, about);
    }

    /** The private half, to open what was sealed to this officer; the derivation is slow on purpose, so ask once. */
    Unlocked unlocked(Passphrase passphrase) {
        return new Unlocked(unlock(passphrase));
    }

    /** An officer's key while its words are at hand. */
    static final class Unlocked {

        private final byte[] privateKey;

        private Unlocked(byte[] privateKey) {
            this.privateKey = privateKey;
        }

        byte[] open(byte[] sealed, String about) {
            return SealKeyPair.open(privateKey, sealed, about);
        }
    }

    private String about() {
        return "opening-key:" + person;
    }

    public PersonId personId() {
        return new PersonId(person);
    }

    public Instant madeAt() {
        return madeAt;
    }
}
