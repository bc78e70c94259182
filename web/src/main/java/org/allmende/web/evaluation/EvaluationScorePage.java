package org.allmende.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.evaluation.LockScores;
import org.allmende.evaluation.SaveScore;
import org.allmende.evaluation.Score;
import org.allmende.evaluation.ScoreTurn;
import org.allmende.evaluation.Scores;
import org.allmende.evaluation.override.FailOverrideId;
import org.allmende.evaluation.override.LockBidScores;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.LevelView;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The evaluator's desk: the answer on one side, the criterion with its levels on the other; saves itself. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.SCORE_BIDS)
public class EvaluationScorePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(name = "bid")
    private @Nullable String bidReference;

    @Inject
    @Param(name = "criterion")
    private @Nullable Integer criterionNumber;

    @Inject
    private Tenders tenders;

    @Inject
    private Scores scores;

    @Inject
    private Access access;

    @Inject
    private ScoreDesk desk;

    @Inject
    private ScaleWords scale;

    @Inject
    private SaveScore saveScore;

    @Inject
    private LockScores lockScores;

    @Inject
    private LockBidScores lockBidScores;

    private UUID tender;
    private @Nullable UUID bid;
    private int number;
    private @Nullable Integer level;
    private @Nullable String reason;
    private long version;
    private @Nullable Instant savedAt;
    private boolean repeating;

    @SuppressWarnings("NullAway.Init")
    public EvaluationScorePage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.SCORE_BIDS, found.councilId());
        tender = found.id().value();
        ScoreDesk.Place place = desk.place(found, bidReference, criterionNumber);
        number = place.criterion();
        BidId at = place.bid();
        bid = at == null ? null : at.value();
        if (at != null) {
            scores.find(Acting.current().requirePerson(), at, getCriterion().id())
                    .ifPresent(this::read);
        }
    }

    private void read(Score score) {
        level = score.level().isPresent() ? score.level().getAsInt() : null;
        reason = score.reason();
        version = score.version();
        savedAt = score.savedAt();
    }

    /** Keeps what is typed so far. */
    public void save() {
        SaveScore.Saved saved = saveScore.save(new SaveScore.Command(
                new TenderId(tender),
                requireBid(),
                getCriterion().id(),
                level,
                Objects.requireNonNullElse(reason, ""),
                version));
        version = saved.version();
        savedAt = saved.at();
        repeating = saved.repeatsScale();
    }

    public void next() {
        save();
        Faces.redirect(desk.next(getTender(), requireBid(), number).substring(1));
    }

    public void lock() {
        List<ScoreTurn> afterwards = desk.turns(getTender());
        if (afterwards.isEmpty()) {
            lockScores.lock(new LockScores.Command(new TenderId(tender)));
        } else {
            afterwards.forEach(turn -> lockBidScores.lock(new LockBidScores.Command(new FailOverrideId(turn.cause()))));
        }
        Problems.done("evaluation.score.locked");
        Faces.redirect("evaluation/score/%s", getTender().reference());
    }

    private BidId requireBid() {
        UUID at = bid;
        if (at == null) {
            throw new DomainProblem("CONFLICT_CLOSES_BID");
        }
        return new BidId(at);
    }

    public Tender getTender() {
        return PhaseMemo.once("evaluation.tender", tender, () -> tenders.get(new TenderId(tender)));
    }

    public Criterion getCriterion() {
        return desk.scored(getTender()).get(number);
    }

    public int getNumber() {
        return number;
    }

    public boolean isDesk() {
        return bid != null && !isLocked();
    }

    /** Whether a bid lies here that was let in after the reader had locked. */
    public boolean isAfterwards() {
        return !desk.turns(getTender()).isEmpty();
    }

    public boolean isLocked() {
        return desk.isLocked(getTender());
    }

    public TurnView getTurn() {
        return desk.turn(getTender());
    }

    public String getBidder() {
        return desk.bidder(getTender(), requireBid());
    }

    public String getBidReference() {
        return desk.reference(getTender(), requireBid());
    }

    public BidContent getContent() {
        return desk.content(getTender(), requireBid());
    }

    public String getAnswer() {
        return getContent().answer(getCriterion().id());
    }

    public List<LevelView> getLevels() {
        return scale.of(getCriterion());
    }

    public List<ScoreDesk.Step> getSteps() {
        return desk.steps(getTender(), requireBid(), number);
    }

    public List<ScoreDesk.BidColumn> getBidColumns() {
        return desk.columns(getTender());
    }

    public List<ScoreDesk.Line> getLines() {
        return desk.lines(getTender());
    }

    public long getMissing() {
        return desk.missing(getTender());
    }

    public @Nullable Integer getLevel() {
        return level;
    }

    public void setLevel(@Nullable Integer chosen) {
        level = chosen;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String words) {
        reason = words;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    public boolean isRepeating() {
        return repeating;
    }
}
