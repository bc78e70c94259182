package org.allmende.web.override;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.override.FailOverride;
import org.allmende.evaluation.override.FailOverrides;
import org.allmende.evaluation.override.OverridableFails;
import org.allmende.evaluation.override.ProposeOverride;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The moderator sees which bids are left out and for what, and proposes to set a fail aside where the law lets them. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PROPOSE_OVERRIDE, view = "/evaluation/override")
public class EvaluationOverridePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(name = "bid")
    private @Nullable String bidReference;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private Moderation moderation;

    @Inject
    private FailOverrides overrides;

    @Inject
    private OverrideRows rows;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private ProposeOverride proposeOverride;

    private UUID tender;
    private @Nullable String reasons;

    /**
     * A bid against which something stands.
     *
     * @param firm where the law speaks of what nobody may set aside; null where two people may
     * @param link to the form; null where nothing can be proposed
     * @param override what was proposed; null where nothing was
     */
    public record OutRow(
            String bidder,
            String fails,
            @Nullable String firm,
            @Nullable String link,
            @Nullable FailOverride override) {}

    @SuppressWarnings("NullAway.Init")
    public EvaluationOverridePage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PROPOSE_OVERRIDE, found.councilId());
        tender = found.id().value();
    }

    public void propose() {
        Bid bid = chosen().orElseThrow(NotFound::new);
        try {
            proposeOverride.propose(new ProposeOverride.Command(bid.id(), Objects.requireNonNullElse(reasons, "")));
        } catch (DomainProblem problem) {
            Problems.at("reasons", problem);
            return;
        }
        Problems.done("override.propose.done");
        Faces.redirect("evaluation/override/%s", getTender().reference());
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    /** Whether the reader moderates this tender, and its result is still open. */
    public boolean isOpen() {
        Tender found = getTender();
        return found.status() == TenderStatus.EVALUATION
                && moderation.of(found.id()).isEmpty()
                && isModerator();
    }

    /** Only the named moderator reads which bids are out, and why. */
    public boolean isModerator() {
        return Acting.current()
                .personId()
                .filter(person -> getTender().moderator().filter(person::equals).isPresent())
                .isPresent();
    }

    public List<OutRow> getRows() {
        if (!isModerator()) {
            return List.of();
        }
        return bids.ofTender(new TenderId(tender)).stream()
                .flatMap(bid -> checks.of(bid.id()).stream().flatMap(check -> row(bid, check).stream()))
                .toList();
    }

    private Optional<OutRow> row(Bid bid, ComplianceCheck check) {
        FailOverride override = overrides.of(bid.id()).orElse(null);
        List<CheckItem> standing = standing(check);
        if (override == null && (bid.status() != BidStatus.INADMISSIBLE || standing.isEmpty())) {
            return Optional.empty();
        }
        String firm = OverridableFails.firm(standing).map(CheckItem::law).orElse(null);
        boolean possible = override == null && firm == null && isOpen();
        return Optional.of(new OutRow(
                organisations.get(bid.organisation()).name(),
                rows.names(standing),
                firm,
                possible ? "/evaluation/override/" + getTender().reference() + "?bid=" + bid.reference() : null,
                override));
    }

    private List<CheckItem> standing(ComplianceCheck check) {
        return OverridableFails.standing(check, checks.findings(check.id()).values());
    }

    private Optional<Bid> chosen() {
        return bids.ofTender(new TenderId(tender)).stream()
                .filter(bid -> bid.reference().equals(bidReference))
                .findFirst();
    }

    /** Whose bid the form is about; null where no form is asked for, or none can be. */
    public @Nullable String getBidder() {
        String asked = bidReference;
        return asked == null
                ? null
                : getRows().stream()
                        .filter(row -> Objects.toString(row.link(), "").endsWith("?bid=" + asked))
                        .map(OutRow::bidder)
                        .findFirst()
                        .orElse(null);
    }

    /** What stands against the bid of the form, with the officer's words. */
    public Map<String, String> getFindings() {
        return chosen().flatMap(bid -> checks.of(bid.id()))
                .map(check -> FoundWords.of(check, checks, rows))
                .orElse(Map.of());
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words;
    }
}
