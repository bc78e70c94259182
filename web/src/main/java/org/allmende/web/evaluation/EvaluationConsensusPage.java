package org.allmende.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.RecordConsensus;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.evaluation.Scores;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The moderator writes down, bid by bid, what the panel agrees on, and records the result. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.RECORD_CONSENSUS)
public class EvaluationConsensusPage implements Serializable {

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
    private Scores scores;

    @Inject
    private Moderation moderation;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private ConsensusTable table;

    @Inject
    private SaveConsensus saveConsensus;

    @Inject
    private RecordConsensus recordConsensus;

    private UUID tender;
    private @Nullable UUID bid;
    private boolean admissible = true;
    private @Nullable String inadmissibleReason;
    private final List<ConsensusRow> rows = new ArrayList<>();

    /** A bid in the navigation of the page. */
    public record Step(String bidder, String link, boolean current, boolean judged) {}

    @SuppressWarnings("NullAway.Init")
    public EvaluationConsensusPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.RECORD_CONSENSUS, found.councilId());
        tender = found.id().value();
        if (isModeration()) {
            bids.ofTender(found.id()).stream()
                    .filter(one -> bidReference == null || one.reference().equals(bidReference))
                    .min(Comparator.comparing(one -> one.status() != BidStatus.OPENED))
                    .ifPresent(one -> read(found, one.id()));
        }
    }

    private void read(Tender found, BidId chosen) {
        bid = chosen.value();
        rows.addAll(table.rows(found, chosen));
        var admission = moderation.admissions(found.id()).get(chosen);
        if (admission != null) {
            admissible = admission.isAdmissible();
            inadmissibleReason = admission.reason();
        }
    }

    public void save() {
        if (keep()) {
            Problems.done("evaluation.consensus.saved");
            Faces.redirect(
                    "evaluation/consensus/%s?bid=%s",
                    getTender().reference(), current().reference());
        }
    }

    /** Keeps what stands in the form, so that nothing typed is lost, and records the result of all bids. */
    public void record() {
        if (getOut() != null || keep()) {
            recordConsensus.record(new RecordConsensus.Command(new TenderId(tender)));
            Problems.done("evaluation.consensus.recorded");
            Faces.redirect("evaluation/consensus/%s", getTender().reference());
        }
    }

    private boolean keep() {
        try {
            saveConsensus.save(new SaveConsensus.Command(
                    new TenderId(tender),
                    new BidId(Objects.requireNonNull(bid)),
                    admissible,
                    Objects.requireNonNullElse(inadmissibleReason, ""),
                    rows.stream().map(ConsensusRow::agreed).toList()));
            return true;
        } catch (DomainProblem problem) {
            if (!"INADMISSIBLE_NEEDS_REASON".equals(problem.code())) {
                throw problem;
            }
            Problems.at("whynot", problem);
            return false;
        }
    }

    private Bid current() {
        return bids.get(new BidId(Objects.requireNonNull(bid)));
    }

    public Tender getTender() {
        return PhaseMemo.once("evaluation.tender", tender, () -> tenders.get(new TenderId(tender)));
    }

    public @Nullable TurnView getTurn() {
        return turns.of(tender);
    }

    public boolean isModeration() {
        return PhaseMemo.once("evaluation.moderation", tender, () -> scores.isModeration(new TenderId(tender)));
    }

    public boolean isRecorded() {
        return moderation.of(new TenderId(tender)).isPresent();
    }

    public boolean isDesk() {
        return bid != null && !isRecorded();
    }

    /** Why the bid of the page is not considered; null where it is. */
    public @Nullable String getOut() {
        return bid == null ? null : current().inadmissibleReason().orElse(null);
    }

    /** Whether the check of the bid says if it takes part, and the moderator does not. */
    public boolean isChecked() {
        return bid != null && checks.of(new BidId(bid)).isPresent();
    }

    public String getBidder() {
        return organisations.get(current().organisation()).name();
    }

    public List<Step> getSteps() {
        var admissions = moderation.admissions(new TenderId(tender));
        List<Bid> all = bids.ofTender(new TenderId(tender));
        var bidders = organisations.all(all.stream().map(Bid::organisation).toList());
        return all.stream()
                .map(one -> new Step(
                        Objects.requireNonNull(bidders.get(one.organisation())).name(),
                        "/evaluation/consensus/" + getTender().reference() + "?bid=" + one.reference(),
                        one.id().value().equals(bid),
                        admissions.containsKey(one.id())))
                .toList();
    }

    public List<ConsensusRow> getRows() {
        return rows;
    }

    public boolean isAdmissible() {
        return admissible;
    }

    public void setAdmissible(boolean answer) {
        admissible = answer;
    }

    public @Nullable String getInadmissibleReason() {
        return inadmissibleReason;
    }

    public void setInadmissibleReason(@Nullable String words) {
        inadmissibleReason = words;
    }
}
