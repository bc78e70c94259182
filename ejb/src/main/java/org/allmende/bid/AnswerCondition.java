package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.ParticipationConditionId;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * A member says whether one condition of participation is met and where this is shown, or takes the answer back.
 *
 * <p>Errors: {@code BID_CONDITION_UNKNOWN}, {@code BID_CONDITION_TOO_LONG(most characters)}, {@code BID_HAS_NO_DRAFT}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class AnswerCondition {

    /** The most characters of one answer. */
    public static final int MOST = 4_000;

    @Inject
    private Access access;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private Tenders tenders;

    /** @param answer null takes it back */
    public record Command(
            BidId bid,
            ParticipationConditionId condition,
            @Nullable ConditionAnswer answer) {}

    /** Gives the time of saving. */
    public Instant answer(Command c) {
        Bid bid = bids.get(c.bid());
        access.toAnyOf(workspace.of(bid));
        boolean asked = tenders.get(bid.tenderId()).conditions().stream()
                .anyMatch(condition -> condition.id().equals(c.condition()));
        if (!asked) {
            throw new DomainProblem("BID_CONDITION_UNKNOWN");
        }
        ConditionAnswer answer = c.answer();
        BidContent content = drafts.readLocked(c.bid());
        Map<UUID, ConditionAnswer> answers = new HashMap<>(content.conditions());
        if (answer == null) {
            answers.remove(c.condition().value());
        } else {
            if (answer.where().length() > MOST) {
                throw new DomainProblem("BID_CONDITION_TOO_LONG", MOST);
            }
            answers.put(c.condition().value(), answer);
        }
        return drafts.save(c.bid(), content.withConditions(answers));
    }
}
