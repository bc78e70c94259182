package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneStatus;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.remedy.AnswerMoreTimeForCouncil;
import org.allmende.remedy.AnswerRemedy;
import org.allmende.remedy.AskMoreTimeForProvider;
import org.allmende.remedy.ProposeRemedy;
import org.allmende.remedy.Remedies;
import org.allmende.remedy.Remedy;
import org.allmende.remedy.RemedyStatus;

/** One missed milestone that a plan is to put right, and one that is due later because both sides have agreed. */
@ApplicationScoped
public class RemedySample implements SampleChapter {

    private static final String MISSED = "Care of closed churchyards";
    private static final String POSTPONED = "Library service for Ashcombe, Thornby and Mere End";
    private static final int FIRST = -60;
    private static final int DAYS_MORE = 14;

    @Inject
    private SampleContracts contracts;

    @Inject
    private Remedies remedies;

    @Inject
    private ProposeRemedy proposeRemedy;

    @Inject
    private AnswerRemedy answerRemedy;

    @Inject
    private AskMoreTimeForProvider askMoreTime;

    @Inject
    private AnswerMoreTimeForCouncil answerMoreTime;

    @Override
    public int order() {
        return 83;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST; day <= 0; day += 3) {
            script.at(day, "13:20", "missed milestones are put right", () -> remedy(script));
        }
        script.at(-27, "12:10", "more time is asked for", this::ask);
        script.at(-25, "14:40", "more time is agreed", this::agree);
    }

    private boolean remedy(SampleScript script) {
        running(MISSED).stream()
                .flatMap(contract -> remedies.of(contract.id()).stream())
                .forEach(remedy -> goOn(running(MISSED).orElseThrow(), remedy, script));
        return true;
    }

    private void goOn(Contract contract, Remedy remedy, SampleScript script) {
        if (remedy.status() == RemedyStatus.DUE) {
            Acting.run(
                    contracts.actor(contract.providerId(), Permission.REPORT_MILESTONE),
                    () -> proposeRemedy.propose(new ProposeRemedy.Command(
                            remedy.id(),
                            "The seed that was sown in May was washed out in the storm. We sow again with local seed, in rows"
                                    + " across the slope, and fence the two steepest yards until the roots hold.",
                            script.day(45))));
        } else if (remedy.status() == RemedyStatus.PROPOSED) {
            Acting.run(
                    contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT),
                    () -> answerRemedy.answer(new AnswerRemedy.Command(
                            remedy.id(), true, "Agreed. Please leave the path to the north door free.")));
        }
    }

    private boolean ask() {
        next().ifPresent(
                        milestone -> Acting.run(
                                contracts.actor(milestone.contract().providerId(), Permission.REPORT_MILESTONE),
                                () -> askMoreTime.ask(
                                        new AskMoreTimeForProvider.Command(
                                                milestone.id(),
                                                milestone.dueOn().plusDays(DAYS_MORE),
                                                "The county changes the catalogue in that fortnight, and nobody can count loans until it is done."))));
        return true;
    }

    private boolean agree() {
        next().flatMap(milestone -> remedies.moreTimeOf(milestone.id()).stream().findFirst())
                .ifPresent(request -> Acting.run(
                        contracts.actor(running(POSTPONED).orElseThrow().councilId(), Permission.PREPARE_CONTRACT),
                        () -> answerMoreTime.answer(
                                new AnswerMoreTimeForCouncil.Command(request.id(), true, "Agreed."))));
        return true;
    }

    /** The last milestone that is still to come. */
    private Optional<Milestone> next() {
        return running(POSTPONED).stream()
                .flatMap(contract -> contract.milestones().stream())
                .filter(milestone -> milestone.status() == MilestoneStatus.SCHEDULED)
                .reduce((earlier, later) -> later);
    }

    private Optional<Contract> running(String title) {
        return contracts.at(ContractStatus.RUNNING).stream()
                .filter(contract -> contract.title().equals(title))
                .findFirst();
    }
}
