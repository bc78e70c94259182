package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tenders;

/**
 * The bidder makes a working copy of the sent version with the reading key, to replace it by a better one. What is sent still
 * counts until then.
 *
 * <p>Errors: {@code READING_KEY_WRONG}, {@code SEAL_BROKEN}, {@code BID_NOT_SEALED}, {@code TENDER_DEADLINE_PASSED}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class RestoreBid {

    @Inject
    private Access access;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private SealedBids sealedBids;

    @Inject
    private Documents documents;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock databaseClock;

    /** The bid and the key from its newest receipt. */
    public record Command(BidId bid, String readingKey) {

        @Override
        public String toString() {
            return "Command[" + bid + "]";
        }
    }

    public void restore(Command c) {
        Bid bid = bids.getLocked(c.bid());
        access.to(bid.organisation());
        Bid.requireOpen(tenders.get(bid.tenderId()), databaseClock.now());
        Manifest manifest = sealedBids.open(bid.id(), c.readingKey());
        documents.returnKeys(manifest.keys());
        BidContent content = manifest.content();
        drafts.save(bid.id(), content.withTeam(workspace.asOfToday(bid, content.team())));
    }
}
