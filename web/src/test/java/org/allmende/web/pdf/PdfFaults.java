package org.allmende.web.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a paper of the portal, by ISO 19005-3 (PDF/A-3u: to be kept) and ISO 14289-1 (PDF/UA-1: to be read by all). */
public final class PdfFaults {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfFaults() {}

    /** Each kind of fault once; empty where it keeps both standards. */
    public static List<String> of(byte[] pdf) throws Exception {
        return Stream.concat(of(pdf, PDFAFlavour.PDFA_3_U).stream(), of(pdf, PDFAFlavour.PDFUA_1).stream())
                .toList();
    }

    private static List<String> of(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
