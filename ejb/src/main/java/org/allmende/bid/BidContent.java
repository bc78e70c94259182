package org.allmende.bid;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.document.DocumentId;
import org.allmende.shared.Money;
import org.allmende.tender.CriterionId;
import org.allmende.tender.LotId;

/**
 * What a bid says. Stored only encrypted until two officers have opened it.
 *
 * @param answers the words for each scored criterion
 * @param prices pounds with VAT over the whole term, for each lot that is bid for
 * @param documents the files that belong to it
 */
public record BidContent(Map<UUID, String> answers, Map<UUID, Money> prices, List<File> documents) {

    public static final BidContent EMPTY = new BidContent(Map.of(), Map.of(), List.of());

    public BidContent {
        answers = Map.copyOf(answers);
        prices = Map.copyOf(prices);
        documents = List.copyOf(documents);
    }

    /**
     * A file of the bid.
     *
     * @param size in bytes
     * @param sha256 of the plain bytes, hexadecimal
     */
    public record File(DocumentId document, String name, String mediaType, long size, String sha256) {}

    /** The answer to a criterion; empty where none was written. */
    public String answer(CriterionId criterion) {
        return answers.getOrDefault(criterion.value(), "");
    }

    /** Whether it bids for the lot. */
    public boolean bidsFor(LotId lot) {
        return prices.containsKey(lot.value());
    }

    /** The sum over all lots that are bid for, in pounds with VAT. */
    public Money totalPrice() {
        return prices.values().stream().reduce(Money.noPounds(), Money::plus);
    }

    BidContent withDocuments(List<File> files) {
        return new BidContent(answers, prices, files);
    }
}
