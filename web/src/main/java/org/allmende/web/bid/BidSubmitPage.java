package org.allmende.web.bid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.allmende.bid.AskedConditions;
import org.allmende.bid.Bid;
import org.allmende.bid.BidCheck;
import org.allmende.bid.BidContent;
import org.allmende.bid.SubmitBid;
import org.allmende.document.DocumentView;
import org.allmende.tender.Tender;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The whole bid before it is sent, and its sending. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidSubmitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private OwnBid own;

    @Inject
    private SubmitBid submitBid;

    private String bidReference = "";

    @PostConstruct
    void load() {
        bidReference = own.of(reference).reference();
    }

    public Bid getBid() {
        return own.of(bidReference);
    }

    public Tender getTender() {
        return own.tender(getBid());
    }

    public BidContent getContent() {
        return own.content(getBid()).orElse(BidContent.EMPTY);
    }

    public List<DocumentView> getFiles() {
        return own.files(getBid());
    }

    public BidCheck getCheck() {
        return own.check(getBid());
    }

    /** Whether there is anything that the organisation can read; not while all of it is sealed. */
    public boolean isReadable() {
        return own.content(getBid()).isPresent();
    }

    /** Whether it says of a condition of participation that it is not met; the bid can be sent all the same. */
    public boolean isFailing() {
        BidContent content = getContent();
        return AskedConditions.of(getTender(), content).stream().anyMatch(condition -> content.fails(condition.id()));
    }

    public boolean isWritable() {
        return own.mayWrite(getBid());
    }

    /** Whether the reader is of the organisation whose bid it is, which alone sends it. */
    public boolean isLead() {
        return own.isLead(getBid());
    }

    /** Sends the bid; the receipt's page shows the reading key this once. What is sent already is not sent twice. */
    public void submit() {
        if (!isReadable() && getBid().submittedAt().isPresent()) {
            Faces.redirect("bid/receipt/%s", bidReference);
            return;
        }
        SubmitBid.Sent sent = submitBid.submit(new SubmitBid.Command(getBid().id()));
        Faces.setFlashAttribute("readingKey", sent.readingKey());
        Faces.redirect("bid/receipt/%s", bidReference);
    }
}
