package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.decision.AnswerModification;
import org.allmende.challenge.decision.ConfirmDecision;
import org.allmende.challenge.decision.DeclareInterests;
import org.allmende.challenge.decision.Proposal;
import org.allmende.challenge.decision.ProposeDecision;
import org.allmende.challenge.decision.RecordProcurementWellbeing;
import org.allmende.challenge.decision.SendBackDecision;
import org.allmende.challenge.decision.Wellbeing;

/** How two officers decide on an expression of interest of a test's own. */
@ApplicationScoped
public class DecisionLife {

    static final String PROPOSER = "tom.okafor";
    static final String CONFIRMER = "ruth.pemberton";
    static final String REASONS =
            "The group has shown who would open the hall, who pays for the heating, and what the village gains.";
    static final String CHANGE = "The boat for schools stays with the county; the rest is as the group sent it.";
    static final Wellbeing WELLBEING = new Wellbeing(
            "Children learn to row with their neighbours.",
            "One job stays in Thornby, and boats are built there.",
            "Fewer trips by car to the lake in the next county.");
    static final GroundFinding GROUND = GroundFinding.of(RejectionGround.INFORMATION_INADEQUATE);

    @Inject
    private Town town;

    @Inject
    private DeclareInterests declareInterests;

    @Inject
    private ProposeDecision proposeDecision;

    @Inject
    private ConfirmDecision confirmDecision;

    @Inject
    private SendBackDecision sendBackDecision;

    @Inject
    private AnswerModification answerModification;

    @Inject
    private RecordProcurementWellbeing recordProcurementWellbeing;

    static Proposal acceptance() {
        return Proposal.accept(REASONS, WELLBEING);
    }

    static Proposal rejection() {
        return Proposal.reject(REASONS, WELLBEING, GroundFinding.of(RejectionGround.UNLAWFUL), GROUND);
    }

    static Proposal modification() {
        return Proposal.modify(CHANGE, REASONS, WELLBEING, GROUND);
    }

    /** Neither of the two has a conflict. */
    public void declared(EoiId eoi) {
        declare(eoi, PROPOSER, false);
        declare(eoi, CONFIRMER, false);
    }

    public void declare(EoiId eoi, String officer, boolean conflicted) {
        town.run(
                officer,
                () -> declareInterests.declare(new DeclareInterests.Command(
                        eoi,
                        conflicted,
                        conflicted ? "My sister rows there every Sunday and sits on its board." : "")));
    }

    /** Both have declared; one has proposed. */
    public DecisionId proposed(EoiId eoi, Proposal proposal) {
        declared(eoi);
        return propose(eoi, proposal);
    }

    public DecisionId propose(EoiId eoi, Proposal proposal) {
        return town.as(PROPOSER, () -> proposeDecision.propose(new ProposeDecision.Command(eoi, proposal)));
    }

    public void confirm(DecisionId decision, String officer) {
        town.run(officer, () -> confirmDecision.confirm(new ConfirmDecision.Command(decision)));
    }

    public void sendBack(DecisionId decision, String officer) {
        town.run(
                officer,
                () -> sendBackDecision.sendBack(
                        new SendBackDecision.Command(decision, "Please name the figure that is wrong.")));
    }

    public void answer(DecisionId decision, boolean consents) {
        town.run(
                ChallengeLife.WRITER,
                () -> answerModification.answer(
                        new AnswerModification.Command(decision, consents, "So says our meeting of Tuesday.")));
    }

    /** The whole way to an acceptance by two. */
    public void accept(EoiId eoi) {
        confirm(proposed(eoi, acceptance()), CONFIRMER);
    }

    /** What a procurement needs before it is published. */
    public void considerAgain(EoiId eoi) {
        town.run(
                TenderLife.OFFICER,
                () -> recordProcurementWellbeing.record(new RecordProcurementWellbeing.Command(eoi, WELLBEING)));
    }

    public String status(DecisionId decision) {
        return town.text("select status from eoi_decision where id = ?", decision.value());
    }
}
