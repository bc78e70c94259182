package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * A member says, in a bid for a reserved contract, by what its organisation is one of those who may take part, or takes it back. What
 * does not meet the law is saved too: the dry run tells it, and it cannot be sent.
 *
 * <p>Errors: {@code BID_NOT_RESERVED}, {@code BID_HAS_NO_DRAFT}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class SaveReserveProof {

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

    /** @param proof null takes it back */
    public record Command(BidId bid, @Nullable ReserveProof proof) {}

    /** Gives the time of saving. */
    public Instant save(Command c) {
        Bid bid = bids.get(c.bid());
        access.toAnyOf(workspace.of(bid));
        if (tenders.get(bid.tenderId()).reserve().isEmpty()) {
            throw new DomainProblem("BID_NOT_RESERVED");
        }
        return drafts.save(c.bid(), drafts.readLocked(c.bid()).withProof(c.proof()));
    }
}
