package org.allmende.passport.use;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A code ends: nobody sees or asks anything by it any more. What was asked by it before waits for its answer, and what was
 * consented to stays; whoever wants that back takes back the consent.
 *
 * <p>Errors: {@code CODE_UNKNOWN}, {@code CODE_REVOKED}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_PASSPORT)
public class RevokeShareCode {

    @Inject
    private Access access;

    @Inject
    private ShareCodes codes;

    @Inject
    private DatabaseClock databaseClock;

    /** Which code ends. */
    public record Command(ShareCodeId code) {}

    public void revoke(Command command) {
        ShareCode code = codes.getLocked(command.code());
        access.to(code.organisation());
        code.revoke(Acting.current(), databaseClock.now());
    }
}
