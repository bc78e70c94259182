package org.allmende.direct.objection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.audit.Trail;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwards;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * An owner of the organisation that objects takes the objection back, before it is answered.
 *
 * <p>Errors: {@code DIRECT_OBJECTION_UNKNOWN}, {@code DIRECT_OBJECTION_STEP}.
 */
@Stateless
@UseCase
@Requires(value = Permission.OBJECT_TO_AWARD, trail = Trail.NONE)
public class TakeBackDirectObjection {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectObjections objections;

    @Inject
    private DirectSuspension suspension;

    @Inject
    private DatabaseClock clock;

    public record Command(DirectObjectionId objection) {}

    public void takeBack(Command c) {
        DirectObjection known = objections.get(c.objection());
        access.to(known.organisation());
        DirectAward award = awards.getLocked(known.directAward());
        Instant now = clock.now();
        objections.getFresh(known.id()).end(DirectObjectionStatus.WITHDRAWN, now);
        suspension.liftIfFree(award, now);
    }
}
