package org.allmende.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.allmende.bid.ReceiptVerdict.Kind;
import org.allmende.sealing.ReceiptKey;
import org.allmende.sealing.ReceiptKeys;

/** Says of any text whether it is a genuine receipt of this portal. Asks nobody who they are and tells nothing of bidders. */
@ApplicationScoped
public class ReceiptCheck {

    @Inject
    private SealedBids sealedBids;

    @Inject
    private ReceiptKeys keys;

    public ReceiptVerdict of(String pasted) {
        return judge(ReceiptText.of(pasted), keys::of, number -> sealedBids
                .byReceipt(number)
                .map(SealedBid::receipt));
    }

    static ReceiptVerdict judge(
            ReceiptText text,
            Function<String, Optional<ReceiptKey>> keys,
            Function<String, Optional<Receipt>> records) {
        return text.claimsSignature() ? bySignature(text, keys, records) : byNumber(text, records);
    }

    private static ReceiptVerdict bySignature(
            ReceiptText text,
            Function<String, Optional<ReceiptKey>> keys,
            Function<String, Optional<Receipt>> records) {
        Optional<ReceiptFacts> facts = text.all();
        if (facts.isEmpty() || text.keyId().isEmpty()) {
            return ReceiptVerdict.of(Kind.CHANGED);
        }
        String keyId = text.keyId().get();
        Optional<ReceiptKey> key = keys.apply(keyId);
        if (key.isEmpty()) {
            return ReceiptVerdict.of(Kind.KEY_UNKNOWN);
        }
        if (!key.get().signed(Receipt.statement(facts.get(), keyId), text.signature())) {
            return ReceiptVerdict.of(Kind.CHANGED);
        }
        return records.apply(facts.get().number())
                .filter(record -> record.facts().equals(facts.get()))
                .map(record -> new ReceiptVerdict(Kind.SIGNED, record))
                .orElse(ReceiptVerdict.of(Kind.SIGNED_NOT_HERE));
    }

    private static ReceiptVerdict byNumber(ReceiptText text, Function<String, Optional<Receipt>> records) {
        if (text.number().isEmpty()) {
            return ReceiptVerdict.of(Kind.UNREADABLE);
        }
        Optional<Receipt> record = records.apply(text.number().get());
        if (record.isEmpty()) {
            return ReceiptVerdict.of(Kind.UNKNOWN);
        }
        if (text.fingerprint()
                .filter(print -> !print.equals(record.get().manifestSha256()))
                .isPresent()) {
            return ReceiptVerdict.of(Kind.CHANGED);
        }
        return new ReceiptVerdict(record.get().signature() == null ? Kind.UNSIGNED : Kind.ON_RECORD, record.get());
    }
}
