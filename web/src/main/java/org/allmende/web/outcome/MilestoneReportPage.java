package org.allmende.web.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.outcome.Claim;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.ReportMilestone;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
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
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private ReportMilestone reportMilestone;

    private UUID id;
    private @Nullable Long quantity;
    private @Nullable String evidence;
    private @Nullable String documents;

    @SuppressWarnings("NullAway.Init")
    public MilestoneReportPage() {}

    @PostConstruct
    void load() {
        Milestone milestone =
                contracts.milestoneByReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.REPORT_MILESTONE, milestone.contract().providerId());
        id = milestone.id().value();
    }

    public void report() {
        List<String> papers = documents == null
                ? List.of()
                : documents
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        Claim claim = new Claim(quantity == null ? 0 : quantity, evidence == null ? "" : evidence, papers);
        reportMilestone.report(new ReportMilestone.Command(new MilestoneId(id), claim));
        Problems.done("milestone.report.done");
        Faces.redirect("contract/view/%s", getMilestone().contract().reference());
    }

    public Milestone getMilestone() {
        return contracts.milestone(new MilestoneId(id));
    }

    public boolean isReportable() {
        return getMilestone().status().next().contains(MilestoneStatus.REPORTED);
    }

    /** The returned report, with the reasons; null where none was returned. */
    public @Nullable MilestoneReport getReturned() {
        return getMilestone().status() == MilestoneStatus.RETURNED
                ? outcomes.newestReport(new MilestoneId(id)).orElse(null)
                : null;
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

    public @Nullable String getDocuments() {
        return documents;
    }

    public void setDocuments(@Nullable String lines) {
        documents = lines;
    }
}
