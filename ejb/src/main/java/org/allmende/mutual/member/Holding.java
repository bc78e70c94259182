package org.allmende.mutual.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.account.RegisterPerson;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A member of a mutual's body, and how many shares they hold. Ended, never deleted.
 *
 * <p>Errors: {@code HOLDING_NAME_MISSING(most)}, {@code HOLDING_ADDRESS_NOT_VALID(address)}, {@code
 * HOLDING_SHARES_NOT_VALID(most)}, {@code HOLDING_DAY_NOT_VALID}: a day to come, or an end before the beginning; {@code
 * HOLDING_CHANGED(by)}.
 */
@Entity
@Table(name = "staff_share")
public class Holding {

    /** Most shares of one member. */
    public static final int MOST = 1_000_000;

    static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Column(name = "mutual_id")
    private UUID mutual;

    private String name;

    private String email;

    private int shares;

    private LocalDate since;

    private @Nullable LocalDate until;

    private int saves;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @SuppressWarnings("NullAway.Init")
    protected Holding() {}

    Holding(MutualId mutual, Entry entry, LocalDate today, String by, Instant now) {
        this.id = Ids.next();
        this.mutual = mutual.value();
        this.email = entry.email().strip().toLowerCase(Locale.ROOT);
        this.since = entry.since();
        if (!RegisterPerson.isEmail(email)) {
            throw new DomainProblem("HOLDING_ADDRESS_NOT_VALID", entry.email());
        }
        if (since.isAfter(today)) {
            throw new DomainProblem("HOLDING_DAY_NOT_VALID");
        }
        hold(entry.name(), entry.shares(), by, now);
    }

    /**
     * What is entered of a member.
     *
     * @param email with which they sign in here, so that they see what is theirs
     * @param since first day as a member
     */
    public record Entry(String name, String email, int shares, LocalDate since) {}

    final void hold(String newName, int newShares, String by, Instant now) {
        String named = newName.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            throw new DomainProblem("HOLDING_NAME_MISSING", LONGEST_NAME);
        }
        if (newShares < 1 || newShares > MOST) {
            throw new DomainProblem("HOLDING_SHARES_NOT_VALID", MOST);
        }
        name = named;
        shares = newShares;
        saves++;
        savedAt = now;
        savedBy = by;
    }

    void end(LocalDate day, LocalDate today, int read, String by, Instant now) {
        if (read != saves) {
            throw new DomainProblem("HOLDING_CHANGED", savedBy);
        }
        if (day.isBefore(since) || day.isAfter(today)) {
            throw new DomainProblem("HOLDING_DAY_NOT_VALID");
        }
        until = day;
        saves++;
        savedAt = now;
        savedBy = by;
    }

    public HoldingId id() {
        return new HoldingId(id);
    }

    public MutualId mutual() {
        return new MutualId(mutual);
    }

    public String name() {
        return name;
    }

    /** In small letters. */
    public String email() {
        return email;
    }

    public int shares() {
        return shares;
    }

    public LocalDate since() {
        return since;
    }

    /** Last day as a member; empty while they are one. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** How often it was saved: what a page gives back. */
    public int saves() {
        return saves;
    }
}
