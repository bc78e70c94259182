package org.allmende.web.impact;

import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.performance.impact.ExpectedPayments;
import org.jspecify.annotations.Nullable;

/**
 * A provider's contract with what comes next.
 *
 * @param next the milestone to report next, the earliest open day first; null for none
 * @param late whether its day has passed
 */
public record OwnContract(
        Contract contract,
        String council,
        @Nullable Milestone next,
        boolean late,
        List<ExpectedPayments.Expected> payments) {}
