package org.allmende.web.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.VerificationState;
import org.allmende.outcome.Verifier;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Council and users each see the evidence and give their verdict. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN, view = "/milestone/verify")
public class MilestoneVerifyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    private UUID id;
    private Verifier verifier;
    private @Nullable Verdict verdict;
    private @Nullable Long quantity;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    public MilestoneVerifyPage() {}

    @PostConstruct
    void load() {
        Milestone milestone =
                contracts.milestoneByReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        verifier = seat(milestone.contract().councilId());
        id = milestone.id().value();
        quantity = outcomes.newestReport(milestone.id())
                .map(MilestoneReport::quantity)
                .orElse(null);
    }

    private Verifier seat(OrganisationId council) {
        if (access.may(Permission.VERIFY_FOR_USERS, council)) {
            return Verifier.USERS;
        }
        if (access.may(Permission.VERIFY_FOR_COUNCIL, council)) {
            return Verifier.COUNCIL;
        }
        throw new AccessRefused(Permission.VERIFY_FOR_COUNCIL);
    }

    public void verify() {
        Opinion opinion = new Opinion(
                verdict == null ? Verdict.RETURNED : verdict,
                quantity == null || verdict != Verdict.CONFIRMED ? 0 : quantity,
                reason == null ? "" : reason);
        MilestoneId milestone = new MilestoneId(id);
        if (verifier == Verifier.USERS) {
            verifyForUsers.verify(new VerifyForUsers.Command(milestone, opinion));
        } else {
            verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, opinion));
        }
        Problems.done("milestone.verify.done");
        Faces.redirect("contract/view/%s", getMilestone().contract().reference());
    }

    public Milestone getMilestone() {
        return contracts.milestone(new MilestoneId(id));
    }

    public String getProvider() {
        return organisations.get(getMilestone().contract().providerId()).name();
    }

    public @Nullable MilestoneReport getReport() {
        return outcomes.newestReport(new MilestoneId(id)).orElse(null);
    }

    public Verifier getVerifier() {
        return verifier;
    }

    public boolean isOpen() {
        MilestoneReport report = getReport();
        return report != null
                && report.state() == VerificationState.OPEN
                && report.verification(verifier).isEmpty();
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable Verdict chosen) {
        verdict = chosen;
    }

    public @Nullable Long getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Long seen) {
        quantity = seen;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }
}
