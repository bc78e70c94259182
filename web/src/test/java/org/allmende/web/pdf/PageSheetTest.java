package org.allmende.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What of a page stands on paper, read back from the bytes. */
class PageSheetTest {

    private static final String ADDRESS = "https://portal.example/tender/view/AL-T-2027-0001";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="de"><head><title>Bäder &amp; Sport – Allmende</title><script>alert(1)</script></head><body>
            <header>Oben</header><main id="main"><div class="wrap"><nav><ol><li><a href="/">Startseite</a></li></ol></nav>
            <h1>Bäder & Sport</h1><div class="turn">Sie sind dran</div>
            <p class="row"><a class="button" href="/bid">Bieten</a></p>
            <section aria-labelledby="path"><h2 id="path">Weg</h2></section>
            <h2 id="lots">Lose</h2><table><caption>Lose</caption><thead><tr><th scope="col">Los</th></tr></thead>
            <tbody><tr><td style="width:3px">Frühschwimmen<br>für alle</td></tr></tbody></table>
            <details><summary>Stufen</summary><ol><li>gut</li></ol></details>
            <form><label>Name<input name="a"></label></form><p> </p>
            <p>siehe <a href="/help">Hilfe</a></p></div></main><footer>Unten</footer></body></html>""";

    @Test
    void holdsTheWordsOfThePageUnfoldedAndNothingToPress() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PageSheet.pdf(PAGE, ADDRESS))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            ADDRESS,
                            "Bäder & Sport",
                            "Lose",
                            "Frühschwimmen",
                            "für alle",
                            "Stufen",
                            "gut",
                            "siehe Hilfe")
                    .doesNotContain("Startseite", "Sie sind dran", "Bieten", "Weg", "Name", "Oben", "Unten", "alert");
        }
    }

    @Test
    void keepsTheStandardsOfPapersToBeKeptAndToBeReadByAll() throws Exception {
        assertThat(PdfFaults.of(PageSheet.pdf(PAGE, ADDRESS))).isEmpty();
    }

    @Test
    void isTaggedTitledAndInItsLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PageSheet.pdf(PAGE, ADDRESS))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("de");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Bäder & Sport – Allmende");
        }
    }

    @Test
    void leavesNoEmptyParagraphAndNoStyleOfTheScreen() {
        String sheet = PageSheet.of(PAGE, ADDRESS).body().html();

        assertThat(sheet).doesNotContain("style=").doesNotContain("id=").doesNotContain("<p> </p>");
    }
}
