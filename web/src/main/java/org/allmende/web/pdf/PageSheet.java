package org.allmende.web.pdf;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What of a page goes on paper: its head line, heading, facts, tables and story, all that is folded unfolded; not what is there to be
 * pressed, and no picture that a table or a list tells as well.
 */
final class PageSheet {

    private static final String LEFT_OUT = String.join(
            ", ",
            "nav",
            "form",
            "script",
            "noscript",
            "svg",
            "button",
            "dialog",
            ".turn",
            ".button",
            ".row",
            ".vh",
            ".key",
            "td summary",
            ".not-on-paper",
            "section[aria-labelledby=path]",
            "section[aria-labelledby=process]");

    private static final List<String> EMPTIED = List.of("ul", "ol", "p", "section", "aside");

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm 20mm;
              @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'portal'; font-size: 8pt; color: #595959; } }
            body { font-family: 'portal'; font-size: 10pt; line-height: 1.4; color: #1a1a1a; }
            .address { font-size: 8pt; color: #595959; margin: 0 0 6mm; }
            h1 { font-size: 18pt; line-height: 1.25; margin: 2mm 0 4mm; font-weight: normal; }
            h2 { font-size: 13pt; margin: 8mm 0 2mm; font-weight: normal; page-break-after: avoid; page-break-inside: avoid; border-top: 0.4mm solid #1a1a1a; padding-top: 2mm; }
            h3, h4, .fold { font-size: 11pt; margin: 5mm 0 1mm; font-weight: normal; page-break-after: avoid; }
            p { margin: 0 0 2.5mm; }
            .kicker, .meta, .hint, .law { color: #4a4a4a; font-size: 9pt; }
            .hint, .law { display: block; }
            ul, ol { margin: 0 0 3mm; padding-left: 5mm; }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; }
            caption { text-align: left; }
            th, td { text-align: left; vertical-align: top; padding: 1.2mm 3mm 1.2mm 0; font-weight: normal; border-top: 0.2mm solid #767676; }
            thead th { color: #4a4a4a; font-size: 9pt; }
            .num { text-align: right; }
            td.num { white-space: nowrap; }
            dl { margin: 0 0 4mm; }
            dt { color: #4a4a4a; margin-top: 2mm; page-break-after: avoid; }
            dd { margin: 0; }
            a { color: #1a1a1a; }
            """;

    private PageSheet() {}

    /**
     * @param html a page of the portal
     * @param address where it stands, as it is printed on the sheet
     */
    static byte[] pdf(String html, String address) {
        return AccessiblePdf.of(new W3CDom().fromJsoup(of(html, address)));
    }

    static Document of(String html, String address) {
        Document page = Jsoup.parse(html);
        Element main = page.selectFirst("main");
        Document sheet = Document.createShell("");
        sheet.expectFirst("html").attr("lang", page.expectFirst("html").attr("lang"));
        sheet.title(page.title());
        head(sheet, "subject", address);
        head(sheet, "author", "Allmende");
        head(sheet, "description", page.title());
        sheet.head().appendElement("style").appendText(STYLE);
        sheet.body().appendElement("p").addClass("address").text(address);
        if (main != null) {
            unfold(main);
            sheet.body().insertChildren(-1, main.children());
        }
        return sheet;
    }

    private static void head(Document sheet, String name, String content) {
        sheet.head().appendElement("meta").attr("name", name).attr("content", content);
    }

    private static void unfold(Element main) {
        main.select(LEFT_OUT).remove();
        for (Element summary : main.select("summary")) {
            summary.tagName("p").addClass("fold");
        }
        main.select("details").forEach(Element::unwrap);
        main.select("[style]").removeAttr("style");
        main.select("[id]").removeAttr("id");
        main.select("a").forEach(link -> {
            if (!link.attr("href").startsWith("http")) {
                link.unwrap();
            }
        });
        EMPTIED.forEach(kind -> main.select(kind).stream()
                .filter(element -> element.text().isBlank())
                .forEach(Element::remove));
    }
}
