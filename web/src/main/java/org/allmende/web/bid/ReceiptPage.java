package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.allmende.bid.Receipt;
import org.allmende.bid.SealedBid;
import org.allmende.bid.SealedBids;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Anybody checks a receipt by its number, without an account; nothing of bidder or content is told. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC, view = "/receipt")
public class ReceiptPage {

    @Inject
    @Param(name = "number")
    private @Nullable String number;

    @Inject
    private SealedBids sealedBids;

    public String getNumber() {
        return Optional.ofNullable(number).map(String::strip).orElse("");
    }

    public boolean isAsked() {
        return !getNumber().isEmpty();
    }

    public @Nullable Receipt getReceipt() {
        return isAsked()
                ? sealedBids.byReceipt(getNumber()).map(SealedBid::receipt).orElse(null)
                : null;
    }
}
