package org.allmende.web.bid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import org.allmende.bid.Bid;
import org.allmende.bid.Receipt;
import org.allmende.bid.SealedBids;
import org.allmende.tender.Tender;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The receipt of what was sent last; right after the sending with the reading key, and never again. */
@Named
@RequestScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidReceiptPage {
    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private OwnBid own;

    @Inject
    private SealedBids sealedBids;

    private @Nullable String readingKey;
    private boolean shown;

    @PostConstruct
    void load() {
        readingKey = Faces.getFlashAttribute("readingKey");
        shown = readingKey != null;
    }

    /** Hands over what was sealed, byte for byte, to somebody who has the reading key. */
    public void download() throws IOException {
        byte[] sealed = sealedBids.manifest(getBid().id(), readingKey == null ? "" : readingKey);
        Faces.sendFile(sealed, getReceipt().number() + ".json", true);
    }

    public Bid getBid() {
        return own.of(reference);
    }

    public Tender getTender() {
        return own.tender(getBid());
    }

    public Receipt getReceipt() {
        return sealedBids.newest(getBid().id()).orElseThrow(NotFound::new).receipt();
    }

    public @Nullable Instant getDeadline() {
        return getTender().deadline().map(deadline -> deadline.at()).orElse(null);
    }

    public @Nullable String getReadingKey() {
        return readingKey;
    }

    public void setReadingKey(@Nullable String key) {
        readingKey = key;
    }

    /** Whether the key is here because the bid was sent a moment ago: the only time that it is shown. */
    public boolean isKeyShown() {
        return shown;
    }
}
