package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.allmende.bid.Receipt;
import org.allmende.bid.ReceiptCheck;
import org.allmende.bid.ReceiptSignature;
import org.allmende.bid.ReceiptVerdict;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Anybody checks a receipt by its number or its whole text, without an account; nothing of bidder or content is told. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC, view = "/receipt")
public class ReceiptPage {

    @Inject
    @Param(name = "number")
    private @Nullable String number;

    @Inject
    @Param(name = "text")
    private @Nullable String text;

    @Inject
    private ReceiptCheck check;

    private @Nullable ReceiptVerdict verdict;

    public String getNumber() {
        return stripped(number);
    }

    /** A whole receipt, as it was pasted. */
    public String getText() {
        return stripped(text);
    }

    private static String stripped(@Nullable String asked) {
        return Optional.ofNullable(asked).map(String::strip).orElse("");
    }

    public boolean isAsked() {
        return !getNumber().isEmpty() || !getText().isEmpty();
    }

    /** What is shown of it wins over a number. */
    public @Nullable ReceiptVerdict getVerdict() {
        if (verdict == null && isAsked()) {
            verdict = check.of(getText().isEmpty() ? getNumber() : getText());
        }
        return verdict;
    }

    /** What is on record; null where the receipt is not genuine. */
    public @Nullable Receipt getReceipt() {
        ReceiptVerdict known = getVerdict();
        return known == null ? null : known.receipt();
    }

    public @Nullable ReceiptSignature getSignature() {
        Receipt receipt = getReceipt();
        return receipt == null ? null : receipt.signature();
    }
}
