package org.allmende.bpmn.engine;

import java.util.List;

/** The diagrams of this module, in the order in which a case meets them. A test compares the list with the files. */
public final class Processes {

    public static final List<String> DIAGRAMS = List.of(
            "RightToChallenge.bpmn",
            "EoiDecision.bpmn",
            "EoiQuestion.bpmn",
            "Tender.bpmn",
            "TenderWeighing.bpmn",
            "TenderPublication.bpmn",
            "TenderQuestion.bpmn",
            "Disturbance.bpmn",
            "BidReminder.bpmn",
            "BidOpeningAndEvaluation.bpmn",
            "BidRequest.bpmn",
            "TenderPhases.bpmn",
            "FailOverride.bpmn",
            "Award.bpmn",
            "Debrief.bpmn",
            "AwardObjection.bpmn",
            "DirectAward.bpmn",
            "Contract.bpmn",
            "Milestone.bpmn",
            "MoreTime.bpmn",
            "Remedy.bpmn",
            "Obligation.bpmn",
            "ContractNotice.bpmn",
            "ResultDispute.bpmn",
            "ClawBack.bpmn",
            "ResultCorrection.bpmn",
            "ContractVariation.bpmn",
            "ContractExtension.bpmn",
            "ContractTerm.bpmn",
            "ContractTermination.bpmn",
            "PerformanceReview.bpmn",
            "PerformanceNotice.bpmn",
            "CommunityNomination.bpmn",
            "Moratorium.bpmn",
            "StaffMutual.bpmn",
            "DataRequest.bpmn",
            "EarlyWarning.bpmn",
            "PaperReminder.bpmn",
            "PaperConsent.bpmn");

    private Processes() {}
}
