package org.allmende.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allmende.web.pdf.PdfFaults;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What PDF/UA asks of a letter, read back from the bytes. */
class LetterPdfTest {

    private static final String TITLE = "Entscheidung über die Interessenbekundung für „Thornby Baths“ & Café <neu>";

    private static Letter letter() {
        Letter.Writer writer = new Letter.Writer()
                .paragraph("Die Gemeinde hat Ihre Interessenbekundung angenommen – für £412,000.")
                .heading("Gründe")
                .paragraph("Erste Zeile\nzweite Zeile")
                .facts(List.of(
                        new Letter.Fact("Sozial", "Mehr Nachbarn."), new Letter.Fact("Umwelt", "Weniger Wege.")));
        return new Letter(
                Locale.GERMAN,
                TITLE,
                "AL-E-2027-0001",
                "Ashcombe District Council",
                "Friends of Thornby Baths",
                "3. Mai 2027",
                writer.parts());
    }

    @Test
    void keepsTheStandardsOfPapersToBeKeptAndToBeReadByAll() throws Exception {
        assertThat(PdfFaults.of(LetterPdf.of(letter()))).isEmpty();
    }

    @Test
    void isTaggedTitledAndInItsLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(letter()))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("de");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            String metadata = new String(
                    pdf.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfuaid:part");
        }
    }

    @Test
    void hasHeadingsParagraphsAndRowHeadersInItsStructure() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(letter()))) {
            List<String> kinds = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), kinds);
            assertThat(kinds).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
            assertThat(kinds.stream().filter("TH"::equals)).hasSize(2);
        }
    }

    @Test
    void saysWhatTheLetterSaysInReadingOrder() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(letter()))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "Ashcombe District Council",
                            "Friends of Thornby Baths",
                            "AL-E-2027-0001",
                            "Entscheidung über die Interessenbekundung",
                            "für £412,000.",
                            "Gründe",
                            "Erste Zeile",
                            "Mehr Nachbarn.");
        }
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(letter()))) {
            PDResources resources = pdf.getPage(0).getResources();
            resources.getFontNames().forEach(name -> {
                try {
                    assertThat(resources.getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void leavesOutWhatXmlDoesNotKnow() {
        Letter.Writer writer = new Letter.Writer().paragraph("a\u0007b & <c>");
        Letter odd = new Letter(Locale.ENGLISH, "t", "r", "f", "t", "d", writer.parts());
        assertThat(LetterPdf.html(odd)).contains("<p>ab &amp; &lt;c&gt;</p>");
    }

    private static void collect(PDStructureNode node, List<String> kinds) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStandardStructureType());
                collect(element, kinds);
            }
        }
    }
}
