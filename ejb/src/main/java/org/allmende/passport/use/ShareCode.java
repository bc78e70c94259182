package org.allmende.passport.use;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.calendar.London;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.passport.PaperVersionId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A code that its holder hands on: it shows what these versions are, and lets others ask to use them. It never shows a later
 * version, opens no file, and ends by itself unless it is renewed. Ten of thirty letters and digits that look like no other, drawn by chance: 49 bits.
 *
 * <p>Errors: {@code CODE_NEEDS_PAPERS}, {@code CODE_PURPOSE_LENGTH(least, most)}, {@code CODE_REVOKED}, {@code CODE_EXPIRED(day)},
 * {@code CODE_WITHOUT_PAPER}.
 */
@Entity
@Table(name = "passport_code")
public class ShareCode {

    /** Without 0 O 1 I L U. */
    static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    static final int LENGTH = 10;

    /** For how long it shows anything, from the day on which it is made or renewed. */
    public static final int DAYS = 90;

    private static final int SHORTEST_PURPOSE = 3;
    private static final int LONGEST_PURPOSE = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String code;

    private String purpose;

    @ElementCollection
    @CollectionTable(name = "passport_code_version", joinColumns = @JoinColumn(name = "code_id"))
    @Column(name = "version_id")
    private Set<UUID> versions;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "revoked_by_name")
    private @Nullable String revokedByName;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ShareCode() {}

    ShareCode(OrganisationId organisation, String purpose, Collection<PaperVersionId> versions, Actor by, Instant now) {
        if (versions.isEmpty()) {
            throw new DomainProblem("CODE_NEEDS_PAPERS");
        }
        this.id = Ids.next();
        this.organisation = organisation.value();
        this.code = draw();
        this.purpose = TextLength.within("CODE_PURPOSE_LENGTH", purpose, SHORTEST_PURPOSE, LONGEST_PURPOSE);
        this.versions =
                new HashSet<>(versions.stream().map(PaperVersionId::value).toList());
        this.madeBy = by.requirePerson().value();
        this.madeByName = by.label();
        this.madeAt = now;
        this.validUntil = London.dayOf(now).plusDays(DAYS);
    }

    private static String draw() {
        StringBuilder drawn = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> drawn.append(LETTERS.charAt(at)));
        return drawn.toString();
    }

    /** What somebody typed, in the form in which codes are kept. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    void renew(LocalDate today) {
        requireNotRevoked();
        validUntil = today.plusDays(DAYS);
    }

    /** From now on it shows nothing. What was asked and consented to by it meanwhile stays. */
    void revoke(Actor by, Instant now) {
        requireNotRevoked();
        revokedByName = by.label();
        revokedAt = now;
    }

    private void requireNotRevoked() {
        if (isRevoked()) {
            throw new DomainProblem("CODE_REVOKED");
        }
    }

    void requireFor(PaperVersionId wanted, LocalDate today) {
        requireNotRevoked();
        if (isExpired(today)) {
            throw new DomainProblem("CODE_EXPIRED", validUntil);
        }
        if (!versions.contains(wanted.value())) {
            throw new DomainProblem("CODE_WITHOUT_PAPER");
        }
    }

    public ShareCodeId id() {
        return new ShareCodeId(id);
    }

    /** The holder. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** In two groups, as people read it to each other: {@code 7KDMQ-X2HRT}. */
    public String words() {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** For whom it is, in the holder's words. */
    public String purpose() {
        return purpose;
    }

    public Set<PaperVersionId> versions() {
        return versions.stream().map(PaperVersionId::new).collect(Collectors.toSet());
    }

    public String madeByName() {
        return madeByName;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The last day on which it shows anything, unless it is revoked before. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public boolean isExpired(LocalDate today) {
        return today.isAfter(validUntil);
    }

    public boolean isInForce(LocalDate today) {
        return !isRevoked() && !isExpired(today);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
