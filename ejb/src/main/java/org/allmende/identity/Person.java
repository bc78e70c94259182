package org.allmende.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An account: somebody who acts in the portal. Signs in with the mail address, in any spelling of its letters' case, once
 * the address is confirmed.
 */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    private String name;

    private String email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private String language;

    @Column(name = "email_confirmed_at")
    private @Nullable Instant emailConfirmedAt;

    @Column(name = "sessions_valid_from")
    private Instant sessionsValidFrom;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /**
     * @param language {@code en} or {@code de}
     * @param passwordHash as the password hash of Jakarta Security writes it, with its parameters
     */
    public Person(String name, String email, String passwordHash, String language, Instant now) {
        this.id = Ids.next();
        this.name = name.strip();
        this.email = email.strip().toLowerCase(Locale.ROOT);
        this.passwordHash = passwordHash;
        this.language = language;
        this.createdAt = now;
        this.sessionsValidFrom = now;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public boolean isConfirmed() {
        return emailConfirmedAt != null;
    }

    /** The link in the mail was followed. A second time changes nothing. */
    public void confirmEmail(Instant now) {
        if (emailConfirmedAt == null) {
            emailConfirmedAt = now;
        }
    }

    /** Ends every session begun before now. */
    public void signOutEverywhere(Instant now) {
        sessionsValidFrom = now;
    }

    /** Sessions begun before this instant are ended. */
    public Instant sessionsValidFrom() {
        return sessionsValidFrom;
    }

    /** A new password ends all sessions. */
    public void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        signOutEverywhere(now);
    }

    public void speak(String newLanguage) {
        language = newLanguage;
    }
}
