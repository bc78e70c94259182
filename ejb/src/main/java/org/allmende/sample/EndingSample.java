package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.EndGround;
import org.allmende.extension.ContractExtensions;
import org.allmende.extension.ExerciseExtension;
import org.allmende.extension.ProposeExtension;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.tender.extension.OfferExtension;
import org.allmende.termination.AnswerTermination;
import org.allmende.termination.ConfirmTermination;
import org.allmende.termination.ContractTermination;
import org.allmende.termination.ContractTerminations;
import org.allmende.termination.ProposeTermination;
import org.allmende.termination.TerminationTerms;

/** One contract that is extended as its notice has said, and one that both sides have ended. */
@ApplicationScoped
public class EndingSample implements SampleChapter {

    private static final SampleTenderPlan EXTENDED = SampleTenderPlan.named("library");
    private static final String ENDED = "Energy advice at the door";

    @Inject
    private SampleContracts contracts;

    @Inject
    private SampleWorld world;

    @Inject
    private OfferExtension offerExtension;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private ProposeExtension proposeExtension;

    @Inject
    private ExerciseExtension exerciseExtension;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private ProposeTermination proposeTermination;

    @Inject
    private ConfirmTermination confirmTermination;

    @Inject
    private AnswerTermination answerTermination;

    @Override
    public int order() {
        return 82;
    }

    @Override
    public void write(SampleScript script) {
        script.at(
                EXTENDED.drafted(),
                "09:50",
                "options to extend the library contract",
                () -> world.actor(TenderSample.OFFICER),
                () -> {
                    offerExtension.offer(
                            new OfferExtension.Command(script.kept("tender:" + EXTENDED.name()), 2, 12, 90));
                    return true;
                });
        script.at(-34, "10:40", "the library contract is to go on", this::propose);
        script.at(-31, "09:20", "the library contract goes on", this::exercise);
        script.at(-16, "11:15", "energy advice is to end", () -> end(script));
        script.at(-14, "15:10", "a colleague confirms the end", this::confirm);
        script.at(-11, "17:35", "the provider agrees to the end", this::agree);
    }

    private boolean propose() {
        running(EXTENDED.title())
                .ifPresent(contract -> Acting.run(
                        contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT),
                        () -> proposeExtension.propose(new ProposeExtension.Command(
                                contract.id(),
                                "More people read than the target asked for, and the branches have found their feet. Nothing that a new tender"
                                        + " could bring this year would outweigh a year of moving."))));
        return true;
    }

    private boolean exercise() {
        running(EXTENDED.title())
                .flatMap(contract -> extensions.of(contract.id()).stream().findFirst())
                .ifPresent(extension -> {
                    Contract contract = running(EXTENDED.title()).orElseThrow();
                    Acting.run(
                            contracts.colleague(contract.councilId(), Permission.SIGN_FOR_COUNCIL),
                            () -> exerciseExtension.exercise(new ExerciseExtension.Command(extension.id())));
                });
        return true;
    }

    private boolean end(SampleScript script) {
        running(ENDED)
                .ifPresent(contract -> Acting.run(
                        contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT),
                        () -> proposeTermination.propose(new ProposeTermination.Command(
                                contract.id(),
                                new TerminationTerms(
                                        EndGround.AGREEMENT,
                                        script.day(-3),
                                        0,
                                        0,
                                        false,
                                        null,
                                        script.day(-8),
                                        "From this winter the county pays for the same visits in every village. Two people at one door help"
                                                + " nobody; the advisers move over to the county’s team.")))));
        return true;
    }

    private boolean confirm() {
        underWay()
                .ifPresent(one -> Acting.run(
                        contracts.colleague(running(ENDED).orElseThrow().councilId(), Permission.SIGN_FOR_COUNCIL),
                        () -> confirmTermination.confirm(new ConfirmTermination.Command(one.id()))));
        return true;
    }

    private boolean agree() {
        underWay()
                .ifPresent(
                        one -> Acting.run(
                                contracts.actor(
                                        running(ENDED).orElseThrow().providerId(), Permission.SIGN_FOR_PROVIDER),
                                () -> answerTermination.answer(
                                        new AnswerTermination.Command(
                                                one.id(),
                                                true,
                                                "Agreed. The last homes of this season are measured by then, and the volunteers come along."))));
        return true;
    }

    private Optional<ContractTermination> underWay() {
        return running(ENDED)
                .flatMap(contract -> terminations.of(contract.id()).stream().findFirst());
    }

    private Optional<Contract> running(String title) {
        return contracts.at(ContractStatus.RUNNING).stream()
                .filter(contract -> contract.title().equals(title))
                .findFirst();
    }
}
