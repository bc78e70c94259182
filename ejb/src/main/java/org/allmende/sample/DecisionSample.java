package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.PartId;
import org.allmende.challenge.PartKind;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.decision.AnswerModification;
import org.allmende.challenge.decision.ConfirmDecision;
import org.allmende.challenge.decision.DeclareInterests;
import org.allmende.challenge.decision.DeclaredInterests;
import org.allmende.challenge.decision.Proposal;
import org.allmende.challenge.decision.ProposeDecision;
import org.allmende.challenge.decision.RecordProcurementWellbeing;
import org.allmende.challenge.decision.SendBackDecision;
import org.allmende.challenge.decision.Wellbeing;
import org.allmende.challenge.question.AnswerQuestion;
import org.allmende.challenge.question.AskBody;
import org.allmende.challenge.question.QuestionId;
import org.allmende.identity.Acting;

/** What the officers of the sample decide, in their words, each after declaring interests. */
@ApplicationScoped
public class DecisionSample {

    @Inject
    private DeclaredInterests declared;

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
    private Expressions expressions;

    @Inject
    private AskBody askBody;

    @Inject
    private AnswerQuestion answerQuestion;

    @Inject
    private RecordProcurementWellbeing recordProcurementWellbeing;

    DecisionId propose(EoiId eoi, Proposal proposal) {
        declare(eoi);
        return proposeDecision.propose(new ProposeDecision.Command(eoi, proposal));
    }

    DecisionId confirm(EoiId eoi, DecisionId decision) {
        declare(eoi);
        confirmDecision.confirm(new ConfirmDecision.Command(decision));
        return decision;
    }

    DecisionId sendBack(EoiId eoi, DecisionId decision, String why) {
        declare(eoi);
        sendBackDecision.sendBack(new SendBackDecision.Command(decision, why));
        return decision;
    }

    DecisionId answer(DecisionId decision, boolean consents, String words) {
        answerModification.answer(new AnswerModification.Command(decision, consents, words));
        return decision;
    }

    QuestionId ask(EoiId eoi, String words, boolean confidential) {
        return askBody.ask(new AskBody.Command(eoi, words, confidential, null));
    }

    QuestionId askToAmend(EoiId eoi, PartKind kind, String words) {
        PartId part = expressions.partsOf(eoi).stream()
                .filter(sent -> sent.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
        return askBody.ask(new AskBody.Command(eoi, words, false, part));
    }

    QuestionId amend(QuestionId question, String words, String amended) {
        answerQuestion.answer(new AnswerQuestion.Command(question, words, amended));
        return question;
    }

    QuestionId answer(QuestionId question, String words) {
        answerQuestion.answer(new AnswerQuestion.Command(question, words, null));
        return question;
    }

    /** Before the procurement, as the one who acts. */
    void considerAgain(EoiId eoi) {
        recordProcurementWellbeing.record(new RecordProcurementWellbeing.Command(
                eoi,
                new Wellbeing(
                        "A tenth of the points goes to what users and neighbours gain, and users sit on the panel.",
                        "The lots are small enough for a local body, and nobody needs three years of audited accounts.",
                        "Bidders say how they heat and how they travel; the answer is scored with the quality.")));
    }

    private void declare(EoiId eoi) {
        if (!declared.declaredBy(Acting.current().requirePerson(), eoi)) {
            declareInterests.declare(new DeclareInterests.Command(eoi, false, ""));
        }
    }

    static Proposal accept(String service, String reasons) {
        boolean odd = service.length() % 2 == 1;
        Wellbeing wellbeing = odd
                ? new Wellbeing(
                        "People who sit alone would have a place to go and somebody to greet them.",
                        "The jobs stay in the district, and four young people a year would learn a trade.",
                        "No change to the building’s heating; fewer trips to the next town.")
                : new Wellbeing(
                        "Users would hold three seats on the board and meet their neighbours there.",
                        "What is bought would be bought within ten miles; wages stay as they are.",
                        "The group brings a plan for its own roof, and counts its carbon in public.");
        return Proposal.accept(reasons, wellbeing);
    }

    static Proposal reject(String reasons, GroundFinding... grounds) {
        return Proposal.reject(
                reasons,
                new Wellbeing(
                        "We saw what the group would do for its neighbours, and do not doubt it.",
                        "No jobs would be gained or lost against today.",
                        "We found no difference for the environment."),
                grounds);
    }

    static Proposal modifyHarrowLane() {
        return Proposal.modify(
                """
                The nursery in the east wing is left out: it needs its own registration. The expression is about the hall, the\
                 kitchen, the workshops and the grounds.""",
                """
                The trust already fills the centre five evenings a week, and one body for building and programme would serve the\
                 estate better than two. With the nursery in it we could not accept, for nothing says who would be registered.""",
                new Wellbeing(
                        "One body for building and programme would keep the food club and open on Sundays.",
                        "Two part-time posts become one full-time post with training.",
                        "The grounds would be planted with the school; the boiler stays as it is."),
                GroundFinding.of(RejectionGround.INFORMATION_INADEQUATE));
    }

    static Proposal modifyMuseum() {
        return Proposal.modify(
                """
                The loan collection of the county stays with the county: its deed of gift does not allow us to pass it on. The\
                 expression is about the building, the town’s own collection and the programme for schools.""",
                """
                We would accept the rest as it is: the co-operative’s plan for opening hours and for schools is better than what\
                 we have. The loan collection is bound by its deed, and accepting it too would break the trust.""",
                new Wellbeing(
                        "Schools would come for nothing, and the museum would open at weekends again.",
                        "The shop would sell what people here make; visitors stay in town for lunch.",
                        "A shared store with the library saves heating a second building."),
                GroundFinding.of(RejectionGround.UNLAWFUL));
    }
}
