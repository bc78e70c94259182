package org.allmende.web.outcome;

import java.util.List;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.spotcheck.Finding;
import org.allmende.outcome.spotcheck.SpotCheck;

/**
 * What everybody may see of a report's spot check: from what it was drawn, and what each seat found, once both have spoken.
 *
 * @param instant of the report, as the seed is computed from it
 * @param findings empty until both have spoken
 */
public record SpotCheckView(SpotCheck check, String instant, List<Finding> findings) {

    static SpotCheckView of(SpotCheck check, MilestoneReport report, List<Finding> findings) {
        return new SpotCheckView(check, report.reportedAt().toString(), findings);
    }
}
