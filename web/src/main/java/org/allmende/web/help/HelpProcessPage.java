package org.allmende.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** How cases run here in general: the very diagrams that the engine executes, each also in words. */
@Named
@RequestScoped
@Page(view = "/help/process", access = PageAccess.PUBLIC)
public class HelpProcessPage {

    private static final List<String> KEYS = List.of(
            "RightToChallenge",
            "EoiQuestion",
            "EoiDecision",
            "Tender",
            "TenderWeighing",
            "TenderPublication",
            "TenderQuestion",
            "Disturbance",
            "BidReminder",
            "BidOpeningAndEvaluation",
            "BidRequest",
            "TenderPhases",
            "FailOverride",
            "Award",
            "Debrief",
            "AwardObjection",
            "DirectAward",
            "Contract",
            "Milestone",
            "MoreTime",
            "Remedy",
            "Obligation",
            "ContractNotice",
            "ResultDispute",
            "ClawBack",
            "ResultCorrection",
            "PerformanceReview",
            "ContractVariation",
            "ContractExtension",
            "ContractTerm",
            "ContractTermination",
            "PerformanceNotice",
            "CommunityNomination",
            "Moratorium",
            "DataRequest",
            "EarlyWarning",
            "PaperReminder",
            "PaperConsent",
            "StaffMutual");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String key;

    @Inject
    private ProcessView processes;

    private @Nullable ProcessPicture picture;

    /** In the order in which a case runs through them. */
    public List<String> getKeys() {
        return KEYS;
    }

    /** The one shown; the first where none is named. */
    public String getKey() {
        if (key == null) {
            return KEYS.get(0);
        }
        if (!KEYS.contains(key)) {
            throw new NotFound();
        }
        return key;
    }

    public ProcessPicture getPicture() {
        if (picture == null) {
            picture = processes.ofDefinition(getKey()).orElseThrow(NotFound::new);
        }
        return picture;
    }
}
