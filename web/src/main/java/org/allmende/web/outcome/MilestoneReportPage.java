package org.allmende.web.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.document.DocumentView;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.outcome.Claim;
import org.allmende.outcome.EvidenceShelf;
import org.allmende.outcome.ReportDraft;
import org.allmende.outcome.ReportDrafts;
import org.allmende.outcome.ReportMilestone;
import org.allmende.outcome.SaveReportDraft;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The provider reports a milestone with its evidence. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.REPORT_MILESTONE, view = "/milestone/report")
public class MilestoneReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Dossier dossier;

    @Inject
    private ReportDrafts drafts;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private SaveReportDraft saveReportDraft;

    @Inject
    private ReportMilestone reportMilestone;

    private UUID id;
    private @Nullable Long quantity;
    private @Nullable String evidence;
    private @Nullable Instant savedAt;
    private boolean overtaken;

    @SuppressWarnings("NullAway.Init")
    public MilestoneReportPage() {}

    @PostConstruct
    void load() {
        Milestone milestone = dossier.named(reference);
        access.demand(Permission.REPORT_MILESTONE, milestone.contract().providerId());
        id = milestone.id().value();
        drafts.of(milestone.id()).ifPresentOrElse(this::fill, () -> fill(getReturned()));
    }

    private void fill(ReportDraft draft) {
        quantity = draft.quantity().orElse(null);
        evidence = draft.evidence();
        savedAt = draft.savedAt();
    }

    private void fill(Dossier.@Nullable Reported returned) {
        if (returned != null) {
            quantity = returned.report().quantity();
            evidence = returned.report().evidence();
        }
    }

    /** Called while somebody writes; what another has saved meanwhile is not written over. */
    public void keep() {
        try {
            ReportDraft.Words words = new ReportDraft.Words(quantity, evidence == null ? "" : evidence);
            savedAt = saveReportDraft.save(new SaveReportDraft.Command(new MilestoneId(id), words, savedAt));
        } catch (DomainProblem problem) {
            if (!problem.code().equals("REPORT_DRAFT_CHANGED")) {
                throw problem;
            }
            overtaken = true;
        }
    }

    public void report() {
        Claim claim = new Claim(quantity == null ? 0 : quantity, evidence == null ? "" : evidence);
        reportMilestone.report(new ReportMilestone.Command(new MilestoneId(id), claim));
        Problems.done("milestone.report.done");
        Faces.redirect("contract/view/%s", getMilestone().contract().reference());
    }

    public Milestone getMilestone() {
        return dossier.milestone(id);
    }

    public boolean isReportable() {
        return getMilestone().status().next().contains(MilestoneStatus.REPORTED);
    }

    /** The returned report, with the reasons; null where none was returned. */
    public Dossier.@Nullable Reported getReturned() {
        return getMilestone().status() == MilestoneStatus.RETURNED
                ? dossier.reports(getMilestone()).get(0)
                : null;
    }

    public List<DocumentView> getFiles() {
        return dossier.collected(getMilestone());
    }

    public long getMostMegabytes() {
        return EvidenceShelf.MOST / 1024 / 1024;
    }

    public int getMostCharacters() {
        return Claim.MOST;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    /** Who has saved last; empty where nothing is saved. */
    public String getSavedBy() {
        return drafts.of(new MilestoneId(id))
                .map(draft -> people.get(draft.savedBy()).name())
                .orElse("");
    }

    /** Somebody else has saved what this page does not show. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    public @Nullable Long getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Long outcomesReached) {
        quantity = outcomesReached;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String words) {
        evidence = words;
    }
}
