package org.allmende.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed attempts of one subject. Counts each attempt as failed beforehand, so that a hundred at once count as a hundred;
 * success takes the count away.
 */
@Entity
@Table(name = "sign_in_throttle")
public class ThrottleCount {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final int MOST_DOUBLINGS = 10;

    @Id
    @Column(name = "subject_hash")
    private String subjectHash;

    private int failures;

    @Column(name = "last_failure_at")
    private @Nullable Instant lastFailureAt;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ThrottleCount() {}

    ThrottleCount(String subjectHash) {
        this.subjectHash = subjectHash;
    }

    /**
     * Whether an attempt may be made now. After {@code allowed} failures each further one doubles the wait, from 30 seconds
     * to an hour; what lies more than a day back is forgotten.
     */
    boolean admit(int allowed, Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return false;
        }
        if (lastFailureAt != null && now.isAfter(lastFailureAt.plus(FORGOTTEN_AFTER))) {
            failures = 0;
        }
        failures++;
        lastFailureAt = now;
        lockedUntil = failures < allowed ? null : now.plus(wait(failures - allowed));
        return true;
    }

    private static Duration wait(int beyond) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** The attempt that was counted last was none: many good ones from one address are no guessing. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
        lockedUntil = null;
    }

    void forget() {
        failures = 0;
        lastFailureAt = null;
        lockedUntil = null;
    }
}
