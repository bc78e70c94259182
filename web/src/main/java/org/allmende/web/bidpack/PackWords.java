package org.allmende.web.bidpack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.pack.FieldDifference;
import org.allmende.bid.pack.FileDifference;
import org.allmende.bid.pack.PackComparison;
import org.allmende.bid.pack.PackConditions;
import org.allmende.bid.pack.PackKey;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.TextDifference;

/** How what is different is shown; found anew in each request: {@code #{packWords.field(comparison, row)}}. */
@Named
@RequestScoped
public class PackWords {

    @Inject
    private Messages msg;

    @Inject
    private Formats formats;

    public FieldDifference field(PackComparison comparison, PackRow row) {
        PackKey key = row.key().orElseThrow();
        return comparison.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public FileDifference file(PackComparison comparison, PackRow row) {
        int index = row.file().orElseThrow();
        return comparison.files().stream()
                .filter(file -> file.index() == index)
                .findFirst()
                .orElseThrow();
    }

    /** What the field is called on the page where it is written. */
    public String name(Tender tender, PackKey key) {
        UUID id = key.id();
        return switch (key.kind()) {
            case ANSWER ->
                tender.askedCriteria().stream()
                        .filter(criterion -> criterion.id().value().equals(id))
                        .map(criterion -> criterion.title())
                        .findFirst()
                        .orElse("");
            case MET, SHOWN ->
                tender.conditions().stream()
                        .filter(condition -> condition.id().value().equals(id))
                        .map(condition -> msg.of(
                                key.kind() == PackKey.Kind.MET ? "condition.bid.met" : "condition.bid.where",
                                condition.title()))
                        .findFirst()
                        .orElse("");
            case PRICE ->
                tender.lots().stream()
                        .filter(lot -> lot.id().value().equals(id))
                        .map(lot -> msg.of("bid.price.lot", lot.number() + " " + lot.title()))
                        .findFirst()
                        .orElse("");
            case UNIT_PRICE ->
                tender.lots().stream()
                        .flatMap(lot -> lot.lines().stream()
                                .filter(line -> line.id().equals(id))
                                .map(line -> msg.of("pricetable.line", lot.number(), line.number(), line.item())))
                        .findFirst()
                        .orElse("");
            case PROMISE ->
                tender.outcomes().stream()
                        .filter(offer -> offer.id().equals(id))
                        .map(offer -> msg.of("bid.promise.of", offer.title()))
                        .findFirst()
                        .orElse("");
        };
    }

    /** A number, or words as they are; a dash for nothing. */
    public String value(PackKey key, String says) {
        if (says.isEmpty()) {
            return "–";
        }
        return switch (key.kind()) {
            case ANSWER, SHOWN -> says;
            case MET -> msg.get(says.equals(PackConditions.YES) ? "condition.bid.yes" : "condition.bid.no");
            case PRICE -> formats.money(Money.pounds(says));
            case UNIT_PRICE -> formats.unitPrice(new BigDecimal(says));
            case PROMISE -> formats.number(new BigDecimal(says));
        };
    }

    /** From what stands in the portal to what the form says. */
    public List<TextDifference.Stretch> difference(FieldDifference field) {
        return TextDifference.between(field.now(), field.offline());
    }

    /** Why a field cannot be taken. */
    public String problem(FieldDifference field) {
        return field.problem() == null
                ? ""
                : msg.with(
                        "problem." + field.problem().code(),
                        field.problem().args().toArray());
    }
}
