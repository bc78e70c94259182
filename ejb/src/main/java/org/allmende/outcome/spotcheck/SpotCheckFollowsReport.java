package org.allmende.outcome.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.MilestoneReported;
import org.allmende.outcome.Outcomes;
import org.allmende.shared.DomainProblem;

/**
 * Draws the spot check with the report, in its transaction. Where single results were brought in for the
 * milestone's period, no more is claimed than counts of them; where none were, there is nothing to draw from, and the verifiers are told.
 *
 * <p>Errors: {@code REPORT_ABOVE_RESULTS(claimed, countable)}.
 */
@ApplicationScoped
class SpotCheckFollowsReport {

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private SpotChecks checks;

    @Inject
    private Documents documents;

    void on(@Observes MilestoneReported event) {
        ResultCount count = checks.count(event.milestone(), event.at());
        if (count.results() == 0) {
            return;
        }
        MilestoneReport report = outcomes.newestReport(event.milestone()).orElseThrow();
        if (report.quantity() > count.claimable()) {
            throw new DomainProblem("REPORT_ABOVE_RESULTS", report.quantity(), count.claimable());
        }
        Milestone milestone = contracts.milestone(event.milestone());
        List<String> files = documents.of(report.id()).stream()
                .map(DocumentView::sha256)
                .map(String::valueOf)
                .toList();
        ReportFingerprint fingerprint = ReportFingerprint.of(milestone.reference(), report, files);
        checks.add(new SpotCheck(
                report.id(), fingerprint, count, checks.draw(milestone.id(), event.at(), fingerprint.seed())));
    }
}
