package org.allmende.outcome.spotcheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.outcome.MilestoneReport;
import org.allmende.shared.Sha256;

/**
 * From what the seed of a spot check is computed: the instant of the report, by the database's clock to the microsecond, and a fingerprint
 * of its contents. Drawn as lots are drawn between bids of equal rank ({@link TieBreak.Lot}): nobody knows the instant before the report
 * is made, and it cannot be made twice.
 *
 * @param fingerprint SHA-256 of the lines: the milestone's reference, the number of the attempt, the quantity, SHA-256 of the words,
 *     then SHA-256 of each file in the order of the digits; joined by line feeds
 * @param seed SHA-256 of the instant in ISO 8601, a line feed and the fingerprint
 */
record ReportFingerprint(String fingerprint, String seed) {

    /** @param files SHA-256 of each file, hexadecimal */
    static ReportFingerprint of(String milestone, MilestoneReport report, List<String> files) {
        return of(milestone, report.attempt(), report.quantity(), report.evidence(), files, report.reportedAt());
    }

    static ReportFingerprint of(
            String milestone, int attempt, long quantity, String words, List<String> files, Instant reportedAt) {
        List<String> lines = new ArrayList<>(
                List.of(milestone, String.valueOf(attempt), String.valueOf(quantity), Sha256.hex(words)));
        files.stream().sorted().forEach(lines::add);
        String fingerprint = Sha256.hex(String.join("\n", lines));
        return new ReportFingerprint(
                fingerprint, TieBreak.Lot.of(reportedAt, fingerprint).ticket());
    }
}
