package org.allmende.web.override;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.override.DecideOverride;
import org.allmende.evaluation.override.FailOverride;
import org.allmende.evaluation.override.FailOverrides;
import org.allmende.evaluation.override.OverrideStatus;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A second person reads what the moderator proposes to set aside, and approves or refuses. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.DECIDE_OVERRIDE, view = "/evaluation/override-decide")
public class EvaluationOverrideDecidePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private FailOverrides overrides;

    @Inject
    private OverrideRows rows;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private DecideOverride decideOverride;

    private UUID bid;
    private @Nullable Boolean approved;
    private @Nullable String reasons;

    @SuppressWarnings("NullAway.Init")
    public EvaluationOverrideDecidePage() {}

    @PostConstruct
    void load() {
        Bid found = bids.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.DECIDE_OVERRIDE, tenders.get(found.tenderId()).councilId());
        bid = found.id().value();
        getOverride();
    }

    public void decide() {
        try {
            decideOverride.decide(new DecideOverride.Command(
                    getOverride().id(), Boolean.TRUE.equals(approved), Objects.requireNonNullElse(reasons, "")));
        } catch (DomainProblem problem) {
            Problems.at(problem.code().equals("OVERRIDE_REASONS_LENGTH") ? "reasons" : "approved", problem);
            return;
        }
        Problems.done("override.decide.done");
        Faces.redirect("evaluation/override-decide/%s", getBid().reference());
    }

    public Bid getBid() {
        return bids.get(new BidId(bid));
    }

    public FailOverride getOverride() {
        return overrides.of(new BidId(bid)).orElseThrow(NotFound::new);
    }

    public Tender getTender() {
        return tenders.get(getBid().tenderId());
    }

    public String getBidder() {
        return organisations.get(getBid().organisation()).name();
    }

    public List<OverrideRows.Failed> getFailed() {
        return rows.failed(getOverride());
    }

    /** What stands against the bid, with the officer's words. */
    public Map<String, String> getFindings() {
        return checks.of(new BidId(bid))
                .map(check -> FoundWords.of(check, checks, rows))
                .orElse(Map.of());
    }

    public String getModerator() {
        return people.get(getOverride().proposedBy()).name();
    }

    public @Nullable String getOfficer() {
        return getOverride()
                .decidedBy()
                .map(person -> people.get(person).name())
                .orElse(null);
    }

    public boolean isWaiting() {
        return getOverride().status() == OverrideStatus.PROPOSED;
    }

    /** Whether the reader sits on the panel, and therefore may not decide. */
    public boolean isOnPanel() {
        PersonId me = Acting.current().requirePerson();
        Tender tender = getTender();
        return tender.evaluators().contains(me)
                || tender.moderator().filter(me::equals).isPresent();
    }

    public @Nullable Boolean getApproved() {
        return approved;
    }

    public void setApproved(@Nullable Boolean choice) {
        approved = choice;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words;
    }
}
