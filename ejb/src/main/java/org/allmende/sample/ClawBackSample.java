package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Milestone;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBackStatus;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.money.clawback.CorrectPaidResult;
import org.allmende.money.clawback.DecideClawBack;
import org.allmende.money.clawback.RaiseClawBack;

/** A council claims back and waits for the reply; another provider has corrected itself, and owes it back since it was decided. */
@ApplicationScoped
public class ClawBackSample implements SampleChapter {

    private static final String CLAIMED = "Library service for Ashcombe, Thornby and Mere End";
    private static final String CORRECTED = "Home care in the Combe valley";
    private static final int CORRECTED_ON = -14;
    private static final int DECIDED_ON = -11;
    private static final int CLAIMED_ON = -4;

    @Inject
    private SampleContracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private RaiseClawBack raiseClawBack;

    @Inject
    private CorrectPaidResult correctPaidResult;

    @Inject
    private DecideClawBack decideClawBack;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 77;
    }

    @Override
    public void write(SampleScript script) {
        script.at(CORRECTED_ON, "10:20", "a provider corrects what it was paid for", this::correct);
        script.at(DECIDED_ON, "10:20", "the council decides on the correction", this::decide);
        script.at(CLAIMED_ON, "10:20", "a council claims back", this::raise);
    }

    private boolean correct() {
        milestone(CORRECTED, milestone -> clawBacks.paid(milestone).left() > 2)
                .ifPresent(
                        milestone -> Acting.run(
                                contracts.actor(milestone.contract().providerId(), Permission.REPLY_TO_CLAW_BACK),
                                () -> correctPaidResult.correct(
                                        new CorrectPaidResult.Command(
                                                milestone.id(),
                                                2,
                                                "Two of those who stayed at home had moved to a relative in the last week. We counted them too soon.",
                                                "The register, entries of the last week: both have the day of the move beside them."))));
        return true;
    }

    private boolean decide() {
        for (Contract contract : named(CORRECTED)) {
            for (ClawBack clawBack : clawBacks.ofContract(contract.id())) {
                if (clawBack.status() == ClawBackStatus.DECISION) {
                    Acting.run(
                            contracts.actor(contract.councilId(), Permission.DECIDE_CLAW_BACK),
                            () -> decideClawBack.decide(new DecideClawBack.Command(
                                    clawBack.id(),
                                    clawBack.quantity(),
                                    "The entries say it as the provider does. Thank you for telling us.")));
                }
            }
        }
        return true;
    }

    private boolean raise() {
        milestone(CLAIMED, milestone -> clawBacks.paid(milestone).claimable(London.dayOf(clock.instant())) > 3)
                .ifPresent(
                        milestone -> Acting.run(
                                contracts.actor(milestone.contract().councilId(), Permission.RAISE_CLAW_BACK),
                                () -> raiseClawBack.raise(
                                        new RaiseClawBack.Command(
                                                milestone.id(),
                                                3,
                                                "Three of them are counted at two libraries: the contract counts each once.",
                                                "The council's quarterly count against the register: the same card numbers on the same days."))));
        return true;
    }

    /** The newest that is paid and may be claimed back. */
    private Optional<Milestone> milestone(String title, Predicate<Milestone> which) {
        return named(title).stream()
                .flatMap(contract -> contract.milestones().stream())
                .filter(which)
                .reduce((earlier, later) -> later);
    }

    private List<Contract> named(String title) {
        return contracts.at(ContractStatus.RUNNING).stream()
                .filter(contract -> contract.title().equals(title))
                .toList();
    }
}
