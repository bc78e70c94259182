package org.allmende.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Proof of owning a mailbox: a secret sent there, of which only the hash is kept. Good once, until it expires. */
@Entity
@Table(name = "mail_token")
public class MailToken {

    /** What the secret opens. */
    public enum Purpose {
        CONFIRM_EMAIL(Duration.ofDays(7)),
        NEW_PASSWORD(Duration.ofHours(2));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected MailToken() {}

    MailToken(String secret, PersonId person, Purpose purpose, Instant now) {
        this.tokenHash = Secrets.hash(secret);
        this.person = person.value();
        this.purpose = purpose;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life);
    }

    PersonId person() {
        return new PersonId(person);
    }

    /** Whether it still opens anything. */
    boolean isGood(Purpose wanted, Instant now) {
        return purpose == wanted && usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
