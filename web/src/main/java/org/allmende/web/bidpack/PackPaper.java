package org.allmende.web.bidpack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.allmende.bid.AnswerCondition;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.bid.pack.PackConditions;
import org.allmende.bid.pack.PackForm;
import org.allmende.bid.pack.PackFormJson;
import org.allmende.bid.pack.PackKey;
import org.allmende.bid.pack.PriceSheet;
import org.allmende.shared.Sha256;
import org.allmende.tender.Criterion;
import org.allmende.tender.Lot;
import org.allmende.tender.OutcomeOffer;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.PriceLine;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/**
 * Writes the form: one page that needs nothing else, runs nothing but its own script, and sends nothing anywhere; and the short words
 * that go with it. Its own policy forbids it even to ask for a picture.
 */
@RequestScoped
public class PackPaper {

    private static final String STYLE = beside("form.css");
    private static final String SCRIPT = beside("form.js");
    private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
            + hash(STYLE) + "; script-src " + hash(SCRIPT);

    @Inject
    private Messages msg;

    @Inject
    private Formats formats;

    private StringBuilder page = new StringBuilder();

    /** The form with everything that the bid must say. */
    public String form(Tender tender, String organisation, PackForm form) {
        page = new StringBuilder();
        String title = msg.of("bidpack.form.title", form.bid(), tender.title());
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(form.language())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n<title>");
        text(title).append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n<body data-count=\"");
        text(msg.get("bidpack.form.count")).append("\" data-number=\"");
        text(msg.get("bidpack.form.number")).append("\" data-unsaved=\"");
        text(msg.get("bidpack.form.unsaved")).append("\" data-saved=\"");
        text(msg.get("bidpack.form.saved")).append("\">\n<main>\n");
        element("h1", msg.of("bid.write.h1", tender.title()));
        paragraph("soft", organisation + " · " + form.bid() + " · " + form.tender());
        tender.deadline()
                .ifPresent(last -> paragraph("", msg.of("bidpack.form.deadline", formats.deadlineZone(last.at()))));
        paragraph("soft", msg.of("bidpack.form.exported", formats.stamp(form.exportedAt())));
        page.append("<div class=\"note\">");
        paragraph("", msg.get("bidpack.form.how"));
        paragraph("", msg.get("bidpack.form.confidential"));
        page.append("</div>\n<noscript>");
        paragraph("problem", msg.get("bidpack.form.noscript"));
        page.append("</noscript>\n<form autocomplete=\"off\">\n");
        conditions(tender, form);
        tender.askedCriteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .forEach(criterion -> answer(form, criterion));
        if (!tender.isForRequests()) {
            prices(tender, form);
        }
        promises(tender, form);
        page.append("<div class=\"bar\"><button type=\"button\" id=\"save\">");
        text(msg.get("bidpack.form.save")).append("</button><p role=\"status\" id=\"state\"></p></div>\n</form>\n");
        files(form);
        page.append("</main>\n<script type=\"application/json\" id=\"")
                .append(PackFormJson.ELEMENT)
                .append("\">");
        page.append(PackFormJson.write(form))
                .append("</script>\n<script>")
                .append(SCRIPT)
                .append("</script>\n</body>\n</html>\n");
        return page.toString();
    }

    private void answer(PackForm form, Criterion criterion) {
        String id = "answer-" + criterion.number();
        PackKey key = new PackKey(PackKey.Kind.ANSWER, criterion.id().value());
        element("h2", criterion.number() + ". " + criterion.title());
        criterion.partOf().ifPresent(main -> paragraph("soft", msg.of("tender.criterion.part", main)));
        paragraph("soft", msg.of("bidpack.form.weight", criterion.weight().percent()));
        paragraph("words", criterion.description());
        page.append("<details><summary>");
        text(msg.get("bid.answer.levels")).append("</summary><ol start=\"0\">");
        criterion.levels().forEach(level -> element("li", level));
        page.append("</ol></details>\n");
        label(id, msg.get("bid.answer.label"));
        page.append("<textarea rows=\"14\" spellcheck=\"true\" maxlength=\"")
                .append(SaveBidAnswer.MOST)
                .append('"');
        field(id, key, id + "-count").append(">\n");
        text(form.typed().getOrDefault(key, ""))
                .append("</textarea>\n<p class=\"soft\" id=\"")
                .append(id)
                .append("-count\"></p>\n");
    }

    private void conditions(Tender tender, PackForm form) {
        if (tender.conditions().isEmpty()) {
            return;
        }
        element("h2", msg.get("condition.title"));
        paragraph("", msg.get("condition.bid.lead"));
        tender.conditions().forEach(condition -> condition(form, condition));
    }

    private void condition(PackForm form, ParticipationCondition condition) {
        element("h3", condition.number() + ". " + condition.title());
        condition.lot().ifPresent(lot -> paragraph("note", msg.of("condition.lot.bid", lot)));
        paragraph("words", condition.words());
        paragraph(
                "soft",
                msg.get("condition.evidence") + ": "
                        + (condition.evidence().isEmpty() ? msg.get("condition.evidence.free") : condition.evidence()));
        PackKey met = PackConditions.met(condition.id().value());
        String id = "met-" + condition.number();
        label(id, msg.of("condition.bid.met", condition.title()));
        page.append("<select");
        field(id, met, id + "-none").append('>');
        String says = form.typed().getOrDefault(met, "");
        option("", msg.get("bidpack.form.unsaid"), says);
        option(PackConditions.YES, msg.get("condition.bid.yes"), says);
        option(PackConditions.NO, msg.get("condition.bid.no"), says);
        page.append("</select>\n<p class=\"soft\" id=\"").append(id).append("-none\">");
        text(msg.get("bidpack.form.condition")).append("</p>\n");
        PackKey shown = PackConditions.shown(condition.id().value());
        String where = "shown-" + condition.number();
        label(where, msg.of("condition.bid.where", condition.title()));
        page.append("<textarea rows=\"4\" maxlength=\"")
                .append(AnswerCondition.MOST)
                .append('"');
        field(where, shown, where + "-count").append(">\n");
        text(form.typed().getOrDefault(shown, ""))
                .append("</textarea>\n<p class=\"soft\" id=\"")
                .append(where)
                .append("-count\"></p>\n");
    }

    private void option(String value, String words, String chosen) {
        page.append("<option value=\"").append(value).append(value.equals(chosen) ? "\" selected>" : "\">");
        text(words).append("</option>");
    }

    private void prices(Tender tender, PackForm form) {
        element("h2", msg.get("bid.task.price"));
        paragraph("", msg.get("bid.price.lead"));
        tender.priceFigure()
                .filter(figure -> !tender.priceMethod().comparesPrices())
                .ifPresent(figure -> paragraph("note", msg.of("bid.price.fixed", formats.money(figure))));
        for (Lot lot : tender.lots()) {
            if (lot.hasTable()) {
                table(form, lot);
                continue;
            }
            number(
                    form,
                    new PackKey(PackKey.Kind.PRICE, lot.id().value()),
                    "price-" + lot.number(),
                    msg.of("bid.price.lot", lot.number() + " " + lot.title()),
                    msg.of("bidpack.form.estimate", formats.money(lot.value())));
        }
    }

    private void table(PackForm form, Lot lot) {
        element("h3", msg.of("bid.price.lot", lot.number() + " " + lot.title()));
        paragraph("", msg.get("pricetable.fill"));
        for (PriceLine line : lot.lines()) {
            number(
                    form,
                    new PackKey(PackKey.Kind.UNIT_PRICE, line.id()),
                    "unit-" + lot.number() + "-" + line.number(),
                    line.number() + ". " + line.item(),
                    msg.of("pricetable.line.hint", line.quantity(), line.unit()));
        }
    }

    private void promises(Tender tender, PackForm form) {
        if (!tender.asksForPromises()) {
            return;
        }
        element("h2", msg.get("bid.promise"));
        paragraph("", msg.get("bid.promise.text"));
        for (OutcomeOffer offer : tender.outcomes()) {
            number(
                    form,
                    new PackKey(PackKey.Kind.PROMISE, offer.id()),
                    "promise-" + offer.number(),
                    offer.title(),
                    msg.of("bid.promise.hint", offer.unit(), formats.number(offer.target())));
        }
    }

    private void number(PackForm form, PackKey key, String id, String label, String hint) {
        label(id, label);
        page.append("<p class=\"soft\" id=\"").append(id).append("-hint\">");
        text(hint).append("</p>\n<p class=\"problem\" hidden id=\"").append(id).append("-problem\"></p>\n");
        page.append("<input type=\"text\" inputmode=\"decimal\" maxlength=\"40\"");
        field(id, key, id + "-hint " + id + "-problem").append(" value=\"");
        text(form.typed().getOrDefault(key, "")).append("\">\n");
    }

    private void files(PackForm form) {
        element("h2", msg.get("bid.files"));
        paragraph("", msg.of("bidpack.form.files", msg.get("bidpack.folder.fresh")));
        if (form.files().isEmpty()) {
            paragraph("soft", msg.get("bid.files.none"));
            return;
        }
        page.append("<ul>");
        form.files().forEach(file -> {
            page.append("<li>");
            text(file.name()).append("<br><span class=\"soft\">");
            text(formats.fileSize(file.size()))
                    .append(" · SHA-256 <code>")
                    .append(file.sha256())
                    .append("</code></span></li>\n");
        });
        page.append("</ul>\n");
    }

    /** The short words beside the form; with line ends that every editor knows. */
    public String readme(Tender tender, PackForm form) {
        String words = msg.with(
                "bidpack.readme",
                form.bid(),
                tender.title(),
                formats.stamp(form.exportedAt()),
                tender.deadline().map(last -> formats.deadlineZone(last.at())).orElse("–"),
                form.bid() + ".html",
                msg.get("bidpack.folder.documents"),
                msg.get("bidpack.folder.fresh"));
        return "\ufeff" + words.replace("\n", "\r\n");
    }

    /** What the spreadsheet of a price table says in words. */
    public PriceSheet.Words sheet(Lot lot, PackForm form) {
        return new PriceSheet.Words(
                form.bid() + " · " + msg.of("bid.price.lot", lot.number() + " " + lot.title()),
                msg.get("pricetable.sheet.hint"),
                List.of(
                        msg.get("pricetable.number"),
                        msg.get("pricetable.item"),
                        msg.get("pricetable.unit"),
                        msg.get("pricetable.quantity"),
                        msg.get("pricetable.unitprice"),
                        msg.get("pricetable.amount")),
                msg.get("pricetable.total"));
    }

    public String readmeName() {
        return msg.get("bidpack.readme.name");
    }

    /** The folder of what is already in the bid. */
    public String documentsFolder() {
        return msg.get("bidpack.folder.documents");
    }

    /** The folder for what is new. */
    public String freshFolder() {
        return msg.get("bidpack.folder.fresh");
    }

    private void element(String name, String words) {
        page.append('<').append(name).append('>');
        text(words).append("</").append(name).append(">\n");
    }

    private void paragraph(String style, String words) {
        page.append("<p class=\"").append(style).append("\">");
        text(words).append("</p>\n");
    }

    private void label(String id, String words) {
        page.append("<label for=\"").append(id).append("\">");
        text(words).append("</label>\n");
    }

    private StringBuilder field(String id, PackKey key, String described) {
        page.append(" id=\"").append(id).append("\" data-key=\"").append(key);
        return page.append("\" aria-describedby=\"").append(described).append('"');
    }

    private StringBuilder text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(letter);
            }
        }
        return page;
    }

    private static String hash(String words) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(words.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    private static String beside(String file) {
        try (InputStream bytes = Objects.requireNonNull(PackPaper.class.getResourceAsStream(file), file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
