package org.allmende.identity.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.identity.account.Secrets;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * With it a program sends results for an organisation, in the name of the owner who has made it and with no more than that owner may
 * do there at the moment of use. The secret is shown once; what is kept is its hash.
 *
 * <p>Errors: {@code API_TOKEN_NAME_LENGTH(least, most)}, {@code API_TOKEN_DAYS(least, most)}, {@code API_TOKEN_ENDED}.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {

    /** Days that a token is good for at most. */
    public static final int MOST_DAYS = 365;

    private static final int LONGEST_NAME = 80;
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "person_id")
    private UUID person;

    private String name;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    /** @param days that it is good for, counted in twenty-four hours each */
    ApiToken(String secret, OrganisationId organisation, PersonId person, String name, int days, Instant now) {
        if (days < 1 || days > MOST_DAYS) {
            throw new DomainProblem("API_TOKEN_DAYS", 1, MOST_DAYS);
        }
        this.id = Ids.next();
        this.organisation = organisation.value();
        this.person = person.value();
        this.name = TextLength.within("API_TOKEN_NAME_LENGTH", name, 3, LONGEST_NAME);
        this.secretHash = Secrets.hash(secret);
        this.madeAt = now;
        this.expiresAt = now.plus(Duration.ofDays(days));
    }

    void end(Instant now) {
        if (!isGood(now)) {
            throw new DomainProblem("API_TOKEN_ENDED");
        }
        endedAt = now;
    }

    /** Notes that it was used, to the minute. */
    void use(Instant now) {
        if (usedAt == null || usedAt.plus(BETWEEN_NOTES).isBefore(now)) {
            usedAt = now;
        }
    }

    /** Whether it still opens anything. */
    public boolean isGood(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    public ApiTokenId id() {
        return new ApiTokenId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Who has made it, and in whose name it acts. */
    public PersonId person() {
        return new PersonId(person);
    }

    /** What the organisation calls the program. */
    public String name() {
        return name;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** To the minute; empty where it never was. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    /** When an owner ended it before its time. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
