package org.allmende.document;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmende.document.virus.Scan;
import org.allmende.document.virus.Verdict;
import org.allmende.document.virus.VirusScanner;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;

/** Scans every minute what was taken without a scanner: it was down, slow or not there yet, or the file lay in a sealed bid. */
@Singleton
public class LateScans {

    private static final Logger LOG = Logger.getLogger(LateScans.class.getName());

    @Inject
    private Documents documents;

    @Inject
    private DocumentScans scans;

    @Inject
    private VirusScanner scanner;

    @Inject
    private NoteScan noteScan;

    /** Ends at once where the scanner does not answer; one file that cannot be read keeps no other waiting. */
    @Schedule(hour = "*", minute = "*", persistent = false, info = "late scans")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void catchUp() {
        if (!scanner.isConfigured() || !scanner.isRested()) {
            return;
        }
        for (DocumentId due : scans.due()) {
            try {
                Verdict verdict = scan(due);
                Acting.run(Actor.process("Documents/noteScan"), () -> {
                    noteScan.note(new NoteScan.Command(due, verdict));
                });
            } catch (IOException | RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "the file " + due + " could not be scanned");
            }
            if (!scanner.isRested()) {
                return;
            }
        }
    }

    private Verdict scan(DocumentId id) throws IOException {
        try (Scan scan = scanner.later()) {
            documents.writeTo(documents.get(id), scan);
            return scan.verdict();
        }
    }
}
