package org.allmende.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.ConsensusScore;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Score;
import org.allmende.evaluation.Scores;
import org.allmende.evaluation.StateDissent;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
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

/** An evaluator reads what the panel has agreed on, bid by bid, beside the own levels, and may put dissent on the record. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.SCORE_BIDS)
public class EvaluationAgreedPage implements Serializable {

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
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private Moderation moderation;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private ScaleWords scale;

    @Inject
    private DissentRows dissents;

    @Inject
    private StateDissent stateDissent;

    private UUID tender;
    private @Nullable UUID bid;
    private final List<AgreedRow> rows = new ArrayList<>();

    /** A bid in the navigation of the page. */
    public record Step(String bidder, String link, boolean current) {}

    @SuppressWarnings("NullAway.Init")
    public EvaluationAgreedPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.SCORE_BIDS, found.councilId());
        if (!found.evaluators().contains(me())) {
            throw new NotFound();
        }
        tender = found.id().value();
        if (isModeration()) {
            open().stream()
                    .filter(one -> bidReference == null || one.reference().equals(bidReference))
                    .findFirst()
                    .ifPresent(one -> read(found, one.id()));
        }
    }

    private void read(Tender found, BidId chosen) {
        bid = chosen.value();
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(found.id());
        Map<CriterionId, List<DissentRows.Row>> dissent = dissents.of(found, chosen);
        List<Score> mine = scores.of(found.id(), me()).stream()
                .filter(score -> score.bidId().equals(chosen))
                .toList();
        for (Criterion criterion : found.askedCriteria()) {
            ConsensusScore score = agreed.get(new Moderation.Key(chosen, criterion.id()));
            if (score != null && score.level().isPresent()) {
                int level = score.level().getAsInt();
                rows.add(new AgreedRow(
                        criterion.id().value(),
                        criterion.number() + " " + criterion.title(),
                        own(mine, criterion.id()),
                        level,
                        scale.name(level),
                        score.reason(),
                        dissent.getOrDefault(criterion.id(), List.of())));
            }
        }
    }

    private String own(List<Score> mine, CriterionId criterion) {
        return mine.stream()
                .filter(score ->
                        score.criterionId().equals(criterion) && score.level().isPresent())
                .map(score -> score.level().getAsInt() + " "
                        + scale.name(score.level().getAsInt()))
                .findFirst()
                .orElse("–");
    }

    /** Puts on the record what was written for that criterion. */
    public void state(UUID criterion) {
        AgreedRow row = rows.stream()
                .filter(each -> each.getCriterion().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("CRITERION_UNKNOWN"));
        stateDissent.state(new StateDissent.Command(
                new TenderId(tender),
                new BidId(Objects.requireNonNull(bid)),
                new CriterionId(criterion),
                row.getAgreed(),
                Objects.requireNonNullElse(row.getDissent(), "")));
        Problems.done("evaluation.dissent.stated");
        Faces.redirect(
                "evaluation/agreed/%s?bid=%s",
                getTender().reference(),
                bids.get(new BidId(Objects.requireNonNull(bid))).reference());
    }

    private static PersonId me() {
        return Acting.current().requirePerson();
    }

    private List<Bid> open() {
        Set<BidId> mine = Set.copyOf(conflicts.openTo(new TenderId(tender), me()));
        return bids.ofTender(new TenderId(tender)).stream()
                .filter(one -> mine.contains(one.id()))
                .toList();
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

    /** Until the award is decided. */
    public boolean isDissentOpen() {
        return getTender().status() == TenderStatus.EVALUATION;
    }

    public String getBidder() {
        return bid == null
                ? ""
                : organisations.get(bids.get(new BidId(bid)).organisation()).name();
    }

    public List<Step> getSteps() {
        List<Bid> all = open();
        var bidders = organisations.all(all.stream().map(Bid::organisation).toList());
        return all.stream()
                .map(one -> new Step(
                        Objects.requireNonNull(bidders.get(one.organisation())).name(),
                        "/evaluation/agreed/" + getTender().reference() + "?bid=" + one.reference(),
                        one.id().value().equals(bid)))
                .toList();
    }

    public List<AgreedRow> getRows() {
        return rows;
    }
}
