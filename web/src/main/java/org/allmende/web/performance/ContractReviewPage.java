package org.allmende.web.performance;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.performance.AssessPerformance;
import org.allmende.performance.BringReviewForward;
import org.allmende.performance.Kpi;
import org.allmende.performance.KpiRating;
import org.allmende.performance.Kpis;
import org.allmende.performance.PerformanceReview;
import org.allmende.performance.PerformanceReviews;
import org.allmende.performance.PeriodFact;
import org.allmende.performance.ReplyToReview;
import org.allmende.performance.ReviewStatus;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The review that is not yet public: the contract manager rates, then the provider replies; nobody else reads it. */
@Named
@ViewScoped
@Page(view = "/contract/review", access = PageAccess.SIGNED_IN)
public class ContractReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private Formats formats;

    @Inject
    private Kpis kpis;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private AssessPerformance assessPerformance;

    @Inject
    private BringReviewForward bringReviewForward;

    @Inject
    private ReplyToReview replyToReview;

    private UUID id;
    private List<RatingRow> rows;
    private @Nullable String reply;

    @SuppressWarnings("NullAway.Init")
    public ContractReviewPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        id = contract.id().value();
        if (!isManager() && !mayReply()) {
            throw new NotFound();
        }
        rows = new ArrayList<>();
        for (Kpi kpi : getKpis()) {
            rows.add(new RatingRow(kpi, kpi.number() <= PerformanceReview.MOST_MATERIAL));
        }
    }

    public void assess() {
        if (change(() -> assessPerformance.assess(new AssessPerformance.Command(
                review().id(), rows.stream().map(RatingRow::assessment).toList())))) {
            back("performance.assess.done");
        }
    }

    public void bringForward() {
        bringReviewForward.bring(new BringReviewForward.Command(review().id()));
        back("performance.forward.done");
    }

    public void send() {
        if (change(() -> replyToReview.reply(new ReplyToReview.Command(review().id(), reply == null ? "" : reply)))) {
            back("performance.reply.done");
        }
    }

    private static boolean change(Runnable act) {
        try {
            act.run();
            return true;
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return false;
        }
    }

    private void back(String done) {
        Problems.done(done);
        Faces.redirect("contract/performance/%s", getContract().reference());
    }

    private PerformanceReview review() {
        PerformanceReview current = getReview();
        if (current == null) {
            throw new NotFound();
        }
        return current;
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    public String getProvider() {
        return organisations.get(getContract().providerId()).name();
    }

    /** The one that is not yet public; null for none. */
    public @Nullable PerformanceReview getReview() {
        return reviews.current(new ContractId(id)).orElse(null);
    }

    public boolean isManager() {
        return access.may(Permission.REVIEW_PERFORMANCE, getContract().councilId());
    }

    private boolean mayReply() {
        return access.may(Permission.REPLY_TO_REVIEW, getContract().providerId());
    }

    private boolean stands(ReviewStatus status) {
        PerformanceReview current = getReview();
        return current != null && current.status() == status;
    }

    public boolean isPlanned() {
        return isManager() && stands(ReviewStatus.PLANNED);
    }

    public boolean isAssessing() {
        return isManager() && stands(ReviewStatus.OPEN);
    }

    /** Whether the ratings are there, for both sides to read. */
    public boolean isAssessed() {
        return stands(ReviewStatus.ASSESSED);
    }

    public boolean isReplying() {
        return mayReply() && isAssessed();
    }

    public List<Kpi> getKpis() {
        return kpis.of(new ContractId(id));
    }

    public List<RatingView> getRatings() {
        return RatingView.of(review(), getKpis());
    }

    /** Of the period so far. */
    public List<PeriodFact> getFacts() {
        PerformanceReview current = review();
        return PeriodFact.of(
                getContract(), current.from(), current.until().orElseGet(() -> London.dayOf(formats.getNow())));
    }

    public @Nullable TurnView getTurn() {
        PerformanceReview current = getReview();
        return current == null ? null : turns.of(current.id().value());
    }

    public KpiRating[] getChoices() {
        return KpiRating.values();
    }

    public int getMaterial() {
        return Math.min(PerformanceReview.MOST_MATERIAL, rows.size());
    }

    public List<RatingRow> getRows() {
        return rows;
    }

    public @Nullable String getReply() {
        return reply;
    }

    public void setReply(@Nullable String words) {
        reply = words;
    }
}
