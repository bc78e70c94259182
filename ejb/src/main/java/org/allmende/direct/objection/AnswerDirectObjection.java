package org.allmende.direct.objection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.DirectWithdrawal;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * An officer who had no part in the direct award answers an objection with reasons: that it stands, or that it does not, which withdraws
 * it with a reason for everybody.
 *
 * <p>Errors: {@code DIRECT_OBJECTION_UNKNOWN}, {@code DIRECT_REASONS_LENGTH(least, most)}, and those of {@link DirectObjection}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_OBJECTION)
public class AnswerDirectObjection {

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

    @Inject
    private DirectWithdrawal withdrawal;

    /**
     * The answer.
     *
     * @param reasons read by who objects and the council
     * @param publicReason why the direct award is withdrawn, read by everybody: it must not show who objected; of an upheld one
     */
    public record Command(DirectObjectionId objection, boolean upheld, String reasons, String publicReason) {}

    public void answer(Command c) {
        DirectAward award = awards.getLocked(objections.get(c.objection()).directAward());
        access.to(award.councilId());
        DirectObjection objection = objections.getFresh(c.objection());
        Actor officer = Acting.current();
        Instant now = clock.now();
        objection.answer(award, c.upheld(), c.reasons(), officer.requirePerson(), officer.label(), now);
        objections.flush();
        Notice notice = c.upheld()
                ? Notice.of("direct.objection.upheld", award.caseId())
                : Notice.of("direct.objection.rejected", award.caseId());
        suspension.toObjector(award, objection, notice);
        if (c.upheld()) {
            withdrawal.withdraw(award, c.publicReason(), now);
        } else {
            suspension.liftIfFree(award, now);
        }
    }
}
