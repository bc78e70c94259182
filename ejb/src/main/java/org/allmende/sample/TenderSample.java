package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Actor;
import org.allmende.identity.PersonId;
import org.allmende.sealing.SetOpeningPassphrase;
import org.allmende.tender.CancelTender;
import org.allmende.tender.DraftTender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.publication.ConflictKind;
import org.allmende.tender.publication.ConflictStatement;
import org.allmende.tender.publication.Proposal;
import org.allmende.tender.publication.Proposals;
import org.allmende.tender.publication.ProposePublication;
import org.allmende.tender.publication.PublishTender;

/** Tenders at every station: some forced by an accepted challenge, some begun by the council itself. */
@ApplicationScoped
public class TenderSample implements SampleChapter {

    /** With it every officer of the sample opens bids. */
    static final String OPENING_PASSPHRASE = SampleWorld.PASSWORD;

    static final String OFFICER = "anil.shah";
    private static final String COLLEAGUE = "grace.holloway";
    private static final String USERS_VOICE = "dorothy.lamb";

    @Inject
    private SampleWorld world;

    @Inject
    private DecisionSample decisions;

    @Inject
    private Expressions expressions;

    @Inject
    private SetOpeningPassphrase setOpeningPassphrase;

    @Inject
    private DraftTender draftTender;

    @Inject
    private ProposePublication proposePublication;

    @Inject
    private Proposals proposals;

    @Inject
    private PublishTender publishTender;

    @Inject
    private CancelTender cancelTender;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void write(SampleScript script) {
        for (String officer : List.of(OFFICER, COLLEAGUE)) {
            script.at(
                    -780,
                    "09:00",
                    officer + " sets a passphrase",
                    () -> world.actor(officer),
                    () -> passphrase(officer));
        }
        for (SampleTenderPlan plan : SampleTenderPlan.ALL) {
            script.at(plan.drafted(), "09:40", "drafting " + plan.name(), this::officer, () -> draft(script, plan));
            if (plan.published() != SampleTenderPlan.NEVER) {
                script.at(
                        plan.published(),
                        "09:50",
                        "proposing " + plan.name(),
                        this::officer,
                        () -> propose(script, plan));
                script.at(
                        plan.published(),
                        "10:00",
                        "publishing " + plan.name(),
                        () -> world.actor(COLLEAGUE),
                        () -> publish(script, plan));
            }
        }
        script.at(
                -1,
                "16:10",
                "proposing bookbus",
                this::officer,
                () -> propose(script, SampleTenderPlan.named("bookbus")));
        script.at(-5, "15:20", "cancelling signs", this::officer, () -> cancel(script.kept("tender:signs")));
    }

    private Actor officer() {
        return world.actor(OFFICER);
    }

    private boolean passphrase(String officer) {
        setOpeningPassphrase.set(
                new SetOpeningPassphrase.Command(world.person(officer), world.council(), null, OPENING_PASSPHRASE));
        return true;
    }

    private TenderId draft(SampleScript script, SampleTenderPlan plan) {
        Instant deadline = London.at(LocalDateTime.of(script.day(plan.deadline()), LocalTime.NOON));
        DraftTender.Command command =
                new DraftTender.Command(world.council(), null, null, null, SampleTenderTexts.content(plan, deadline));
        if (plan.forced()) {
            EoiId id = script.kept("eoi:" + plan.name());
            ExpressionOfInterest eoi = expressions.get(id);
            command = new DraftTender.Command(
                    world.council(), eoi.caseId().orElse(null), eoi.service().value(), id.value(), command.content());
            decisions.considerAgain(id);
        }
        return script.keep("tender:" + plan.name(), draftTender.draft(command));
    }

    private int propose(SampleScript script, SampleTenderPlan plan) {
        TenderTeam team = new TenderTeam(
                Set.of(world.person(OFFICER), world.person(COLLEAGUE)),
                Set.of(world.person("priya.nair"), world.person("owen.bevan"), world.person(USERS_VOICE)),
                world.person("judith.amery"));
        List<ConflictStatement.Stated> statements =
                team.everybody().stream().map(person -> stated(plan, person)).toList();
        return proposePublication.propose(
                new ProposePublication.Command(script.kept("tender:" + plan.name()), team, statements));
    }

    /** Nobody has an interest of their own; but one of them is seen at the baths so often that people may wonder. */
    private ConflictStatement.Stated stated(SampleTenderPlan plan, PersonId person) {
        return plan.name().equals("baths") && person.equals(world.person(USERS_VOICE))
                ? new ConflictStatement.Stated(
                        person,
                        ConflictKind.PERCEIVED,
                        "Swims at the baths three times a week and knows most of the Friends of Thornby Baths by name; is a"
                                + " member of no body that may bid.",
                        "Asked in writing and answered so; scores with two others, and the moderator reads her reasons first.",
                        true)
                : ConflictStatement.Stated.none(person);
    }

    private TenderId publish(SampleScript script, SampleTenderPlan plan) {
        TenderId tender = script.kept("tender:" + plan.name());
        Proposal proposal = proposals.waitingOf(tender).orElseThrow();
        publishTender.publish(new PublishTender.Command(tender, proposal.number(), proposal.fingerprint(), false));
        return tender;
    }

    private TenderId cancel(TenderId tender) {
        cancelTender.cancel(new CancelTender.Command(
                tender,
                "The county has decided to sign these paths itself next spring, and nobody should pay for it twice."));
        return tender;
    }
}
