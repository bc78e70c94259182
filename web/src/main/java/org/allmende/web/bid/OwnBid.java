package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.Bid;
import org.allmende.bid.BidCheck;
import org.allmende.bid.BidContent;
import org.allmende.bid.Bids;
import org.allmende.bid.Drafts;
import org.allmende.bid.OpenedBid;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** The bid that the address names, for pages of its own organisation and of those that have joined it; others are refused. */
@RequestScoped
public class OwnBid {

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Drafts drafts;

    @Inject
    private Documents documents;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private Access access;

    @Inject
    private Formats formats;

    public Bid of(@Nullable String reference) {
        return PhaseMemo.once("bid", String.valueOf(reference), () -> find(reference));
    }

    private Bid find(@Nullable String reference) {
        Bid bid = bids.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        workspace.demand(Permission.READ_ORGANISATION_FILES, bid);
        return bid;
    }

    public Tender tender(Bid bid) {
        return tenders.get(bid.tenderId());
    }

    public Optional<BidContent> draft(Bid bid) {
        return PhaseMemo.once("draft", bid.id(), () -> drafts.read(bid.id()));
    }

    /** What the organisation itself can read of it: the draft, or what two officers have opened; nothing while it is sealed. */
    Optional<BidContent> content(Bid bid) {
        return draft(bid).or(() -> bids.opened(bid.id()).map(OpenedBid::content));
    }

    public List<DocumentView> files(Bid bid) {
        return PhaseMemo.once(
                "files",
                bid.id(),
                () -> content(bid).isPresent() ? documents.of(bid.id().value()) : List.of());
    }

    BidCheck check(Bid bid) {
        return BidCheck.of(tender(bid), draft(bid).orElse(BidContent.EMPTY), files(bid));
    }

    /** Whether bids can still be sent, replaced or taken back. */
    public boolean isOpen(Bid bid) {
        return tender(bid)
                        .deadline()
                        .filter(deadline -> !deadline.passed(formats.getNow()))
                        .isPresent()
                && tender(bid).closedAt().isEmpty()
                && tender(bid).endedAt().isEmpty();
    }

    /** Whether the reader is one of those who write, send and take back, and not one who reads along. */
    boolean isWriter(Bid bid) {
        return PhaseMemo.once("bidWriter", bid.id(), () -> workspace.may(Permission.DRAFT_BID, bid));
    }

    /** Whether the reader is of the organisation whose bid it is, and may send it, take it back and say who is in it. */
    public boolean isLead(Bid bid) {
        return access.may(Permission.SUBMIT_BID, bid.organisation());
    }

    /** Whether the reader is of an organisation that has joined, and not of the one whose bid it is. */
    public boolean isPartner(Bid bid) {
        return !access.may(Permission.READ_ORGANISATION_FILES, bid.organisation());
    }

    public boolean mayWrite(Bid bid) {
        return isOpen(bid) && draft(bid).isPresent() && isWriter(bid);
    }
}
