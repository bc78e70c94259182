package org.allmende.web.contract;

import java.util.Optional;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneStatus;
import org.allmende.outcome.MilestoneReport;
import org.jspecify.annotations.Nullable;

/** A milestone with its newest report, as a row of a page. */
public record MilestoneLine(Milestone milestone, @Nullable MilestoneReport report) {

    /** What was verified, or claimed and not yet verified; null where nothing was reported. */
    public @Nullable Long reached() {
        return milestone.verifiedQuantity().orElse(isClaimed() && report != null ? (Long) report.quantity() : null);
    }

    public boolean isClaimed() {
        return milestone.status() == MilestoneStatus.REPORTED;
    }

    public Optional<MilestoneReport> newest() {
        return Optional.ofNullable(report);
    }

    /** Kind of its status word. */
    public String kind() {
        return switch (milestone.status()) {
            case SCHEDULED -> "todo";
            case MISSED -> "bad";
            case REPORTED -> "doing";
            case RETURNED, PARTIALLY_MET -> "warn";
            case MET -> "done";
        };
    }
}
