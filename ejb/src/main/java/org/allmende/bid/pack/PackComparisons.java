package org.allmende.bid.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.Bids;
import org.allmende.bid.Drafts;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * Compares a pack with its bid as both are at this moment. Whoever asks has checked that it is their own bid.
 *
 * <p>Errors: {@code BID_PACK_MISSING}, {@code BID_PACK_OTHER_BID(reference)}, {@code BID_HAS_NO_DRAFT}, and those of {@link
 * PackReader}.
 */
@ApplicationScoped
public class PackComparisons {

    @Inject
    private BidPacks packs;

    @Inject
    private PackReader reader;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Drafts drafts;

    @Inject
    private Documents documents;

    public PackComparison of(BidPack pack) {
        return compare(pack).comparison();
    }

    /** With what is needed to go through the archive once more. */
    record Compared(PackComparison comparison, PackContents contents, DocumentView file) {}

    Compared compare(BidPack pack) {
        DocumentView file = packs.file(pack.id()).orElseThrow(() -> new DomainProblem("BID_PACK_MISSING"));
        PackContents contents = reader.read(file);
        Bid bid = bids.get(pack.bidId());
        if (!contents.form().bid().equals(bid.reference())) {
            throw new DomainProblem("BID_PACK_OTHER_BID", contents.form().bid());
        }
        Tender tender = tenders.get(bid.tenderId());
        BidContent draft = drafts.read(bid.id()).orElseThrow(() -> new DomainProblem("BID_HAS_NO_DRAFT"));
        Map<PackKey, String> now = PackFields.of(tender, draft);
        PackComparison comparison = PackComparison.of(
                contents,
                Objects.requireNonNull(file.sha256()),
                now,
                documents.of(bid.id().value()));
        return new Compared(comparison, contents, file);
    }
}
