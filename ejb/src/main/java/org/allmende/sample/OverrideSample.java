package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.bid.BidId;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.compliance.ComplianceStatus;
import org.allmende.evaluation.override.FailOverrideId;
import org.allmende.evaluation.override.ProposeOverride;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;

/** In one tender of the sample a bid is out for want of a signature, and the moderator has proposed to let it take part. */
@ApplicationScoped
public class OverrideSample implements SampleChapter {

    private static final SampleTenderPlan PLAN = SampleTenderPlan.named("respite");

    @Inject
    private SampleWorld world;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private ProposeOverride proposeOverride;

    /** Whether the result of that tender waits for what a second person decides. */
    static boolean isIn(Tender tender) {
        return tender.title().equals(PLAN.title());
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public void write(SampleScript script) {
        script.at(
                -9,
                "07:30",
                "proposing to let a bid take part",
                () -> world.actor("judith.amery"),
                () -> propose(script));
    }

    private FailOverrideId propose(SampleScript script) {
        TenderId tender = script.kept("tender:" + PLAN.name());
        BidId out = checks.ofTender(tender).stream()
                .filter(check -> check.status() == ComplianceStatus.OUT)
                .map(ComplianceCheck::bidId)
                .findFirst()
                .orElseThrow();
        return proposeOverride.propose(new ProposeOverride.Command(
                out,
                "The declaration came signed by post, on the sixth working day. Nothing in the bid changed by it, the bidder won"
                        + " no time to write, and both bids have been read to the same end."));
    }
}
