package org.allmende.bid.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.allmende.bid.BidContent;
import org.allmende.bid.PromiseOutcome;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.bid.SetPrice;
import org.allmende.shared.Money;
import org.allmende.shared.TypedNumber;
import org.allmende.tender.Criterion;
import org.allmende.tender.Lot;
import org.allmende.tender.OutcomeOffer;
import org.allmende.tender.PriceTable;
import org.allmende.tender.Tender;
import org.jspecify.annotations.Nullable;

/** Everything that a bid must say, field by field, in one way of writing: lines end by a line feed, numbers are plain. */
final class PackFields {

    private PackFields() {}

    /** In the order of the notice; nothing said is an empty text. */
    static Map<PackKey, String> of(Tender tender, BidContent content) {
        Map<PackKey, String> fields = new LinkedHashMap<>(PackConditions.of(tender, content));
        for (Criterion criterion : tender.askedCriteria()) {
            if (criterion.kind().isScored()) {
                fields.put(
                        new PackKey(PackKey.Kind.ANSWER, criterion.id().value()),
                        words(content.answer(criterion.id())));
            }
        }
        if (tender.isForRequests()) {
            return fields;
        }
        for (Lot lot : tender.lots()) {
            if (lot.hasTable()) {
                fields.putAll(table(lot, content));
            } else {
                fields.put(
                        new PackKey(PackKey.Kind.PRICE, lot.id().value()),
                        number(content.price(lot.id()).map(Money::amount).orElse(null)));
            }
        }
        if (tender.asksForPromises()) {
            for (OutcomeOffer offer : tender.outcomes()) {
                fields.put(
                        new PackKey(PackKey.Kind.PROMISE, offer.id()),
                        number(content.promises().get(offer.id())));
            }
        }
        return fields;
    }

    /** What its price table says. */
    static Map<PackKey, String> table(Lot lot, BidContent content) {
        Map<PackKey, String> fields = new LinkedHashMap<>();
        lot.lines()
                .forEach(line -> fields.put(
                        new PackKey(PackKey.Kind.UNIT_PRICE, line.id()),
                        number(content.unitPrices().get(line.id()))));
        return fields;
    }

    /** What was typed, in that way of writing; refused by the rules that hold online. */
    static String read(PackKey.Kind kind, String typed, Locale language) {
        if (kind == PackKey.Kind.MET || kind == PackKey.Kind.SHOWN) {
            return PackConditions.read(kind, typed);
        }
        if (!kind.isNumber()) {
            String words = words(typed);
            SaveBidAnswer.requireLength(words);
            return words;
        }
        if (typed.isBlank()) {
            return "";
        }
        BigDecimal number = OfflineNumber.read(typed, language);
        switch (kind) {
            case PRICE -> SetPrice.requirePositive(Money.pounds(number));
            case UNIT_PRICE -> PriceTable.requireUnitPrice(number);
            case PROMISE, ANSWER, MET, SHOWN -> PromiseOutcome.require(number);
        }
        return number(number);
    }

    /** As it is typed by the custom of the language; pounds with their pence where there are any. */
    static String write(PackKey.Kind kind, String says, Locale language) {
        if (!kind.isNumber() || says.isEmpty()) {
            return says;
        }
        BigDecimal number = new BigDecimal(says);
        boolean pence = kind != PackKey.Kind.PROMISE && number.scale() == 1;
        return TypedNumber.write(pence ? number.setScale(2) : number, language);
    }

    static String words(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
