package org.allmende.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentScan;
import org.allmende.document.DocumentScans;
import org.allmende.document.virus.VirusScanner;

/** What a page says beside a file that a virus scanner was to look at; nothing where none is configured. */
@Named
@ApplicationScoped
public class ScanWords {

    @Inject
    private VirusScanner scanner;

    @Inject
    private DocumentScans scans;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** With the dot that divides it from what stands before. */
    public String after(UUID document) {
        String words = of(document);
        return words.isEmpty() ? "" : " · " + words;
    }

    public String of(UUID document) {
        if (!scanner.isConfigured()) {
            return "";
        }
        Optional<DocumentScan> scan = PhaseMemo.once("scan", document, () -> scans.of(new DocumentId(document)));
        return scan.flatMap(looked -> looked.scannedAt().map(at -> words(looked, formats.date(at))))
                .orElseGet(() -> messages.get("layout.scan.not"));
    }

    private String words(DocumentScan scan, String day) {
        return scan.finding()
                .map(finding -> messages.of("layout.scan.found", day, finding))
                .orElseGet(() -> messages.of("layout.scan.clean", day));
    }
}
