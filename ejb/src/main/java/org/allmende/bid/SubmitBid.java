package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.sealing.ContentKey;
import org.allmende.sealing.ReceiptSigner;
import org.allmende.sealing.TenderKey;
import org.allmende.sealing.TenderKeys;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * A bid is sent: checked, sealed, counted. Lateness is decided here, by the database's clock, once nobody else can write the
 * bid; the plain working copy and the files' keys go in the same transaction.
 *
 * <p>Errors: {@code BID_HAS_NO_DRAFT}, {@code BID_INCOMPLETE(findings)}, {@code TENDER_DEADLINE_PASSED(deadline)}, {@code
 * TENDER_NOT_OPEN_FOR_BIDS}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_BID)
public class SubmitBid {

    @Inject
    private Access access;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private SealedBids sealedBids;

    @Inject
    private Tenders tenders;

    @Inject
    private Documents documents;

    @Inject
    private TenderKeys tenderKeys;

    @Inject
    private ReceiptSigner receiptSigner;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<BidSubmitted> submitted;

    @Inject
    private Event<BidReplaced> replaced;

    /** The bid as its draft stands now. */
    public record Command(BidId bid) {}

    /**
     * What the bidder takes home.
     *
     * @param receipt proof for everybody
     * @param readingKey shown this once; with it, and only with it, the bidder reads or restores the sent version
     */
    public record Sent(Receipt receipt, String readingKey) {}

    public Sent submit(Command c) {
        Bid bid = bids.getLocked(c.bid());
        access.to(bid.organisation());
        Tender tender = tenders.get(bid.tenderId());
        BidContent draft = drafts.readLocked(bid.id());
        List<DocumentView> files = documents.of(bid.id().value());
        requireComplete(tender, draft, files);
        Instant now = databaseClock.now();
        bid.submit(tender, now);
        ContentKey readingKey = ContentKey.fresh();
        Envelope envelope = seal(bid, draft.withDocuments(manifestOf(files)), readingKey);
        SealedBid sealed = new SealedBid(bid, envelope, ReceiptNumber.next(now), now).signed(receiptSigner);
        sealedBids.add(sealed);
        drafts.delete(bid.id());
        tell(bid, tender, sealed.receipt());
        return new Sent(sealed.receipt(), ReadingKey.print(readingKey));
    }

    private static void requireComplete(Tender tender, BidContent draft, List<DocumentView> files) {
        BidCheck check = BidCheck.of(tender, draft, files);
        if (!check.isComplete()) {
            throw new DomainProblem("BID_INCOMPLETE", check.findings().size());
        }
    }

    private Envelope seal(Bid bid, BidContent content, ContentKey readingKey) {
        Map<UUID, byte[]> keys = documents.takeKeys(bid.id().value());
        TenderKey tenderKey = tenderKeys.publicKey(bid.tenderId());
        Seal seal = Seal.of(bid);
        return seal.close(Manifest.of(bid, content, keys), plain -> tenderKey.seal(plain, seal.about()), readingKey);
    }

    private static List<BidContent.File> manifestOf(List<DocumentView> files) {
        return files.stream()
                .map(file -> new BidContent.File(
                        file.id(), file.name(), file.mediaType(), file.size(), Objects.requireNonNull(file.sha256())))
                .toList();
    }

    private void tell(Bid bid, Tender tender, Receipt receipt) {
        notices.tellThose(
                bid.organisation(),
                Permission.SUBMIT_BID,
                Notice.of("bid.submitted", bid.caseId())
                        .with(tender.title(), receipt.number(), receipt.receivedAt(), receipt.manifestSha256())
                        .linking(bid.link()));
        workspace.tellOthers(
                bid,
                Notice.of("bid.partner.sent", bid.caseId())
                        .with(tender.title(), receipt.number(), receipt.receivedAt(), receipt.manifestSha256())
                        .linking(bid.link()));
        if (receipt.version() == 1) {
            submitted.fire(new BidSubmitted(bid.id(), bid.tenderId(), receipt.receivedAt(), receipt));
        } else {
            replaced.fire(new BidReplaced(bid.id(), bid.tenderId(), receipt.receivedAt(), receipt));
        }
    }
}
