package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Milestone;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Verifier;
import org.allmende.outcome.dispute.AnswerDisputeForUsers;
import org.allmende.outcome.dispute.Dispute;
import org.allmende.outcome.dispute.DisputeStatus;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.outcome.dispute.LodgeDispute;

/** A provider disputes that less was verified than it reported; the users agree, and the council has yet to answer. */
@ApplicationScoped
public class DisputeSample implements SampleChapter {

    private static final String CONTRACT = "Care of closed churchyards";
    private static final int FIRST_DAY = -9;

    @Inject
    private SampleContracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    @Inject
    private LodgeDispute lodgeDispute;

    @Inject
    private AnswerDisputeForUsers answerForUsers;

    @Override
    public int order() {
        return 76;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST_DAY; day <= 0; day++) {
            script.at(day, "10:02", "a provider disputes a result", this::lodge);
            script.at(day, "10:03", "the users agree with it", this::answer);
        }
    }

    private boolean lodge() {
        contracts.at(ContractStatus.RUNNING).stream()
                .filter(contract -> contract.title().equals(CONTRACT))
                .flatMap(contract -> contract.milestones().stream())
                .filter(this::isCut)
                .findFirst()
                .ifPresent(milestone -> Acting.run(
                        contracts.actor(milestone.contract().providerId(), Permission.DISPUTE_RESULT),
                        () -> lodgeDispute.lodge(new LodgeDispute.Command(
                                milestone.id(),
                                reported(milestone),
                                "The two strips along the north wall were mown late because a blackbird nested there."
                                        + " They flower now, as the photographs of last week show."))));
        return true;
    }

    private boolean isCut(Milestone milestone) {
        return milestone.status().isVerified()
                && milestone.verifiedQuantity().orElse(0L) < reported(milestone)
                && disputes.ofMilestone(milestone.id()).isEmpty();
    }

    private long reported(Milestone milestone) {
        return outcomes.newestReport(milestone.id()).orElseThrow().quantity();
    }

    private boolean answer() {
        contracts.at(ContractStatus.RUNNING).stream()
                .filter(contract -> contract.title().equals(CONTRACT))
                .forEach(contract -> disputes.ofContract(contract.id()).stream()
                        .filter(DisputeSample::waitsForUsers)
                        .forEach(dispute -> Acting.run(
                                contracts.actor(contract.councilId(), Permission.VERIFY_FOR_USERS),
                                () -> answerForUsers.answer(new AnswerDisputeForUsers.Command(
                                        dispute.id(),
                                        true,
                                        "We went there again on Sunday. The strips are in flower.")))));
        return true;
    }

    private static boolean waitsForUsers(Dispute dispute) {
        return dispute.status() == DisputeStatus.OPEN
                && dispute.answer(Verifier.USERS).isEmpty();
    }
}
