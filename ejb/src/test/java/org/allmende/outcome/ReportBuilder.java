package org.allmende.outcome;

import java.time.Instant;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.MilestoneId;

/** A report as tests of other packages need one. */
public final class ReportBuilder {

    private ReportBuilder() {}

    public static MilestoneReport of(MilestoneId milestone, long quantity, Instant at) {
        return new MilestoneReport(milestone, 1, new Claim(quantity, "A list of all"), ContractBuilder.person(), at);
    }
}
