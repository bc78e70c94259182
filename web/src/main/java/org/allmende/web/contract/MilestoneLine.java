package org.allmende.web.contract;

import java.util.List;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneStatus;
import org.allmende.outcome.MilestoneReport;
import org.allmende.shared.Money;
import org.allmende.web.outcome.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * A milestone with its reports, the newest first, as a row of a page.
 *
 * @param paid by all payments for it; null while none is approved
 * @param takenBack of what was verified, so many were paid and do not stand, as decided
 * @param act what the reader can do about it now; null for nothing
 */
public record MilestoneLine(
        Milestone milestone,
        List<Dossier.Reported> reports,
        @Nullable Money paid,
        long takenBack,
        @Nullable Act act) {

    /** A step that waits for the reader. */
    public enum Act {
        REPORT("/milestone/report/"),
        VERIFY("/milestone/verify/"),
        PAY("/payment/approve/"),
        DISPUTE("/milestone/dispute/"),
        CLAIM_BACK("/milestone/clawback/"),
        CORRECT("/milestone/correction/");

        private final String path;

        Act(String path) {
            this.path = path;
        }

        public String link(Milestone milestone) {
            return path + milestone.reference();
        }
    }

    /** The newest report; null where nothing was reported. */
    public @Nullable MilestoneReport report() {
        return reports.isEmpty() ? null : reports.get(0).report();
    }

    /** What was verified and stands; 0 where nothing is verified. */
    public long stands() {
        return milestone.verifiedQuantity().map(all -> all - takenBack).orElse(0L);
    }

    /** What was verified and stands, or claimed and not yet verified; null where nothing was reported. */
    public @Nullable Long reached() {
        MilestoneReport newest = report();
        if (milestone.verifiedQuantity().isPresent()) {
            return stands();
        }
        return isClaimed() && newest != null ? (Long) newest.quantity() : null;
    }

    public boolean isClaimed() {
        return milestone.status() == MilestoneStatus.REPORTED;
    }

    /** Kind of its status word. */
    public String kind() {
        return switch (milestone.status()) {
            case SCHEDULED -> "todo";
            case LAPSED -> "none";
            case MISSED -> "bad";
            case REPORTED -> "doing";
            case RETURNED, PARTIALLY_MET -> "warn";
            case MET -> "done";
        };
    }
}
