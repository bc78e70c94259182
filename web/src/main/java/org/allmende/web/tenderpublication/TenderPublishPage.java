package org.allmende.web.tenderpublication;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.ConflictAssessment;
import org.allmende.tender.publication.ConflictAssessments;
import org.allmende.tender.publication.Proposal;
import org.allmende.tender.publication.Proposals;
import org.allmende.tender.publication.PublishTender;
import org.allmende.tender.publication.SendBackProposal;
import org.allmende.tender.publication.TeamRoles;
import org.allmende.tender.publication.WithdrawProposal;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.tender.NoticeView;
import org.allmende.web.tender.NoticeViews;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A second officer sees exactly what everybody will see, and publishes it or sends it back; the proposer may take it back. */
@Named
@ViewScoped
@Page(view = "/tender/publish", access = PageAccess.REQUIRES, permission = Permission.PUBLISH_TENDER)
public class TenderPublishPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Proposals proposals;

    @Inject
    private ConflictAssessments assessments;

    @Inject
    private TeamRoles roles;

    @Inject
    private NoticeViews notices;

    @Inject
    private Access access;

    @Inject
    private PublishTender publishTender;

    @Inject
    private SendBackProposal sendBackProposal;

    @Inject
    private WithdrawProposal withdrawProposal;

    private UUID tender;
    private int number;
    private @Nullable String seen;
    private boolean unconcerned;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    public TenderPublishPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PUBLISH_TENDER, found.councilId());
        tender = found.id().value();
        proposals.newestOf(found.id()).ifPresent(proposal -> {
            number = proposal.number();
            seen = proposal.fingerprint();
        });
    }

    private TenderId id() {
        return new TenderId(tender);
    }

    public Tender getTender() {
        return tenders.get(id());
    }

    /** The last one, however it stands; null where none was ever made. */
    public @Nullable Proposal getProposal() {
        return PhaseMemo.once("proposal", tender, () -> proposals.newestOf(id()))
                .orElse(null);
    }

    public boolean isWaiting() {
        Proposal proposal = getProposal();
        return proposal != null && proposal.isWaiting();
    }

    /** Whether the reader made the proposal, and so is not the one who publishes it. */
    public boolean isMine() {
        Proposal proposal = getProposal();
        return proposal != null && proposal.proposedBy().equals(Acting.current().requirePerson());
    }

    /** Who may look at it as the second officer. */
    public List<Person> getOthers() {
        Proposal proposal = getProposal();
        return proposal == null ? List.of() : roles.secondOfficers(getTender().councilId(), proposal.proposedBy());
    }

    /** As everybody will read it. */
    public NoticeView getNotice() {
        Proposal proposal = getProposal();
        return PhaseMemo.once(
                "notice",
                tender,
                () -> proposal != null && proposal.isWaiting()
                        ? notices.preview(getTender(), proposal)
                        : notices.of(getTender()));
    }

    public @Nullable ConflictAssessment getAssessment() {
        return PhaseMemo.once("assessment", tender, () -> assessments.newestOf(id()))
                .orElse(null);
    }

    /** Whether the assessment says nothing about the reader, who then says it. */
    public boolean isToDeclare() {
        ConflictAssessment assessment = getAssessment();
        return assessment != null
                && assessment.about(Acting.current().requirePerson()).isEmpty();
    }

    public void publish() {
        try {
            publishTender.publish(new PublishTender.Command(id(), number, String.valueOf(seen), unconcerned));
            Problems.done("tender.edit.published");
            Faces.redirect("tender/view/%s", getTender().reference());
        } catch (DomainProblem problem) {
            tell(problem);
        }
    }

    private static void tell(DomainProblem problem) {
        if (problem.code().equals("PROPOSAL_NEEDS_DECLARATION")) {
            Problems.at("unconcerned", problem);
        } else {
            Problems.show(problem);
        }
    }

    public void sendBack() {
        try {
            sendBackProposal.sendBack(new SendBackProposal.Command(id(), number, reason == null ? "" : reason));
            Problems.done("publication.sentback.done");
            Faces.redirect("tender/edit/%s", getTender().reference());
        } catch (DomainProblem problem) {
            if (problem.code().equals("PROPOSAL_REASON_LENGTH")) {
                Problems.at("reason", problem);
            } else {
                Problems.show(problem);
            }
        }
    }

    public void withdraw() {
        withdrawProposal.withdraw(new WithdrawProposal.Command(id(), number));
        Problems.done("publication.withdrawn.done");
        Faces.redirect("tender/edit/%s", getTender().reference());
    }

    public boolean isUnconcerned() {
        return unconcerned;
    }

    public void setUnconcerned(boolean declared) {
        unconcerned = declared;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }
}
