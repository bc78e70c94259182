package org.allmende.outcome;

import java.time.Instant;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;

/** One verifier has spoken. The state says whether both have; a payment is due only when both confirm. */
public record MilestoneVerified(
        MilestoneId milestone,
        ContractId contract,
        Verifier verifier,
        Verdict verdict,
        VerificationState state,
        boolean paymentDue,
        Instant at) {}
