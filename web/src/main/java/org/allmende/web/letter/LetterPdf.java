package org.allmende.web.letter;

import org.allmende.web.pdf.AccessiblePdf;

/**
 * A letter as a tagged PDF: with language, title, headings, paragraphs and a table whose names are row headers.
 */
public final class LetterPdf {

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm; }
            body { font-family: 'portal'; font-size: 11pt; line-height: 1.45; color: #1a1a1a; }
            h1 { font-size: 17pt; line-height: 1.25; margin: 12mm 0 6mm; font-weight: normal; }
            h2 { font-size: 13pt; margin: 7mm 0 2mm; font-weight: normal; page-break-after: avoid; }
            p { margin: 0 0 3mm; white-space: pre-line; }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; }
            th, td { text-align: left; vertical-align: top; padding: 1.5mm 0; font-weight: normal;
              border-top: 0.2mm solid #767676; }
            th { width: 32%; padding-right: 4mm; }
            """;

    private LetterPdf() {}

    public static byte[] of(Letter letter) {
        return AccessiblePdf.of(html(letter));
    }

    static String html(Letter letter) {
        StringBuilder html = new StringBuilder("<html lang=\"")
                .append(letter.language().getLanguage())
                .append("\"><head><title>")
                .append(escaped(letter.title()))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escaped(letter.reference()))
                .append("\"/><meta name=\"author\" content=\"")
                .append(escaped(letter.from()))
                .append("\"/><meta name=\"description\" content=\"")
                .append(escaped(letter.title()))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
        paragraph(html, letter.from());
        paragraph(html, letter.to());
        paragraph(html, letter.date() + "\n" + letter.reference());
        html.append("<h1>").append(escaped(letter.title())).append("</h1>");
        letter.parts().forEach(part -> append(html, part));
        return html.append("</body></html>").toString();
    }

    private static void append(StringBuilder html, Letter.Part part) {
        switch (part.kind()) {
            case HEADING -> html.append("<h2>").append(escaped(part.text())).append("</h2>");
            case PARAGRAPH -> paragraph(html, part.text());
            case FACTS -> {
                html.append("<table><tbody>");
                part.facts().forEach(fact -> html.append("<tr><th scope=\"row\">")
                        .append(escaped(fact.name()))
                        .append("</th><td>")
                        .append(escaped(fact.value()))
                        .append("</td></tr>"));
                html.append("</tbody></table>");
            }
        }
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(escaped(text)).append("</p>");
    }

    /** Characters that XML does not know are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
