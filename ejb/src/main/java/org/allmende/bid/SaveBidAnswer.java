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
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * A member writes the answer to one criterion. Only this answer changes, whoever writes in another at the same time.
 *
 * <p>Errors: {@code BID_ANSWER_TOO_LONG(most characters)}, {@code BID_CRITERION_UNKNOWN}, {@code BID_HAS_NO_DRAFT},
 * {@code BID_ANSWER_CHANGED_ELSEWHERE} where somebody else has written to the same answer meanwhile.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class SaveBidAnswer {

    /** The most characters of one answer. */
    public static final int MOST = 30_000;

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

    /**
     * The words as they are to stand.
     *
     * @param read the words that the writer had before; null to write over whatever is there
     */
    public record Command(
            BidId bid,
            CriterionId criterion,
            String words,
            @Nullable String read) {

        public Command(BidId bid, CriterionId criterion, String words) {
            this(bid, criterion, words, null);
        }
    }

    /** Gives the time of saving. */
    public Instant save(Command c) {
        Bid bid = bids.get(c.bid());
        access.toAnyOf(workspace.of(bid));
        requireLength(c.words());
        boolean asked = tenders.get(bid.tenderId()).askedCriteria().stream()
                .anyMatch(criterion ->
                        criterion.id().equals(c.criterion()) && criterion.kind().isScored());
        if (!asked) {
            throw new DomainProblem("BID_CRITERION_UNKNOWN");
        }
        BidContent content = drafts.readLocked(c.bid());
        String standing = content.answer(c.criterion());
        if (c.read() != null && !standing.equals(c.read()) && !standing.equals(c.words())) {
            throw new DomainProblem("BID_ANSWER_CHANGED_ELSEWHERE");
        }
        Map<UUID, String> answers = new HashMap<>(content.answers());
        answers.put(c.criterion().value(), c.words());
        return drafts.save(c.bid(), content.withAnswers(answers));
    }

    /** {@code BID_ANSWER_TOO_LONG(most characters)}. */
    public static void requireLength(String words) {
        if (words.length() > MOST) {
            throw new DomainProblem("BID_ANSWER_TOO_LONG", MOST);
        }
    }
}
