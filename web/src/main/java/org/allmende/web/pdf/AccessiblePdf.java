package org.allmende.web.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.w3c.dom.Document;

/**
 * Writes a tagged PDF by PDF/UA and PDF/A-3u from a page, with its font and the profile of its colours
 * embedded; the page's own style calls the font {@code portal}.
 * Nothing is fetched from anywhere. Why this library: ADR 13.
 */
public final class AccessiblePdf {

    /** Comes with the library that writes the PDF, under the SIL Open Font Licence. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private AccessiblePdf() {}

    /** @param html well-formed, with a title, a language and its style */
    public static byte[] of(String html) {
        return write(builder -> builder.withHtmlContent(html, null));
    }

    /** The same from a page that was read before. */
    static byte[] of(Document page) {
        return write(builder -> builder.withW3cDocument(page, null));
    }

    private static byte[] write(Consumer<PdfRendererBuilder> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        FSSupplier<InputStream> font = () -> Objects.requireNonNull(
                PdfRendererBuilder.class.getResourceAsStream(FONT), "the font that comes with PDFBox");
        builder.useFont(font, "portal");
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Allmende");
        content.accept(builder);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
