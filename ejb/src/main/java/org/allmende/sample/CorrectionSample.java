package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Milestone;
import org.allmende.correction.AnswerCorrectionForUsers;
import org.allmende.correction.CorrectionStatus;
import org.allmende.correction.Corrections;
import org.allmende.correction.DecideCorrection;
import org.allmende.correction.RaiseCorrection;
import org.allmende.correction.ResultCorrection;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.outcome.dispute.Disputes;

/** A provider finds that it has counted one too many, after it was paid; the users agree, and finance accepts it. */
@ApplicationScoped
public class CorrectionSample implements SampleChapter {

    private static final int FIRST_DAY = -8;
    private static final int LAST_DAY = -2;

    @Inject
    private SampleContracts contracts;

    @Inject
    private Corrections corrections;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private Disputes disputes;

    @Inject
    private Clock clock;

    @Inject
    private RaiseCorrection raiseCorrection;

    @Inject
    private AnswerCorrectionForUsers answerForUsers;

    @Inject
    private DecideCorrection decideCorrection;

    @Override
    public int order() {
        return 79;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST_DAY; day <= LAST_DAY; day++) {
            script.at(day, "12:10", "finance decides on a late correction", this::decide);
            script.at(day, "12:20", "the users answer a late correction", this::answer);
            script.at(day, "12:30", "a provider corrects a result that was paid", this::raise);
        }
    }

    private boolean raise() {
        List<Contract> running = contracts.at(ContractStatus.RUNNING);
        if (running.stream()
                .allMatch(contract -> corrections.ofContract(contract.id()).isEmpty())) {
            running.stream()
                    .sorted(Comparator.comparing(Contract::reference).reversed())
                    .flatMap(contract -> contract.milestones().stream())
                    .filter(this::isPaid)
                    .findFirst()
                    .ifPresent(milestone -> Acting.run(
                            contracts.actor(milestone.contract().providerId(), Permission.RAISE_CORRECTION),
                            () -> raiseCorrection.raise(new RaiseCorrection.Command(
                                    milestone.id(),
                                    List.of(),
                                    corrections.standing(milestone).stands() - 1,
                                    "When we closed our books for the quarter we found one that we had counted twice.",
                                    "The two entries have the same date and the same signature; both pages are in the"
                                            + " folder of this milestone."))));
        }
        return true;
    }

    private boolean isPaid(Milestone milestone) {
        return milestone.status().isVerified()
                && clawBacks.paid(milestone).isPaid()
                && clawBacks.ofMilestone(milestone.id()).isEmpty()
                && disputes.ofMilestone(milestone.id()).isEmpty()
                && !corrections.isBySingleResults(milestone.id(), clock.instant());
    }

    private boolean answer() {
        open(CorrectionStatus.OPEN)
                .ifPresent(open -> Acting.run(
                        contracts.actor(open.contract().councilId(), Permission.VERIFY_FOR_USERS),
                        () -> answerForUsers.answer(new AnswerCorrectionForUsers.Command(
                                open.correction().id(), true, "We had wondered about the two entries as well."))));
        return true;
    }

    private boolean decide() {
        open(CorrectionStatus.DECISION)
                .ifPresent(open -> Acting.run(
                        contracts.actor(open.contract().councilId(), Permission.DECIDE_CORRECTION),
                        () -> decideCorrection.decide(new DecideCorrection.Command(
                                open.correction().id(), true, "Both pages show the same visit. One is owed back."))));
        return true;
    }

    private record Open(Contract contract, ResultCorrection correction) {}

    private Optional<Open> open(CorrectionStatus status) {
        return contracts.at(ContractStatus.RUNNING).stream()
                .flatMap(contract -> corrections.ofContract(contract.id()).stream()
                        .map(correction -> new Open(contract, correction)))
                .filter(open -> open.correction().status() == status)
                .findFirst();
    }
}
