package org.allmende.passport.use;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The holder lets a code go on for another {@value ShareCode#DAYS} days from today, whether it has expired or not. It shows what
 * it showed.
 *
 * <p>Errors: {@code CODE_UNKNOWN}, {@code CODE_REVOKED}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_PASSPORT)
public class RenewShareCode {

    @Inject
    private Access access;

    @Inject
    private ShareCodes codes;

    @Inject
    private DatabaseClock databaseClock;

    /** Which code goes on. */
    public record Command(ShareCodeId code) {}

    public void renew(Command command) {
        ShareCode code = codes.getLocked(command.code());
        access.to(code.organisation());
        code.renew(London.dayOf(databaseClock.now()));
    }
}
