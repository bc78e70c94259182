package org.allmende.web.asset;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.asset.Asset;
import org.allmende.asset.Assets;
import org.allmende.asset.DecideReview;
import org.allmende.asset.ListingReview;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer who took no part in the listing decides the owner's review of it. */
@Named
@ViewScoped
@Page(view = "/asset/review", access = PageAccess.REQUIRES, permission = Permission.REVIEW_LISTING)
public class AssetReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the reviewer chooses from. */
    public enum Outcome {
        STANDS,
        GOES
    }

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Assets assets;

    @Inject
    private Turns turns;

    @Inject
    private DecideReview decideReview;

    private @Nullable Outcome outcome;
    private @Nullable String reasons;
    private transient @Nullable Asset asset;

    public Asset getAsset() {
        if (asset == null) {
            asset = reader.ofCouncil(reference, Permission.REVIEW_LISTING);
        }
        return asset;
    }

    /** The review that waits; null where none does. */
    public @Nullable ListingReview getReview() {
        return assets.openReviewOf(getAsset().id()).orElse(null);
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getAsset().id().value());
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public void decide() {
        ListingReview review = getReview();
        if (review == null) {
            throw new NotFound();
        }
        if (outcome == null) {
            Problems.at("outcome", "layout.required.choice");
            return;
        }
        decideReview.decide(
                new DecideReview.Command(review.id(), outcome == Outcome.STANDS, reasons == null ? "" : reasons));
        Problems.done("asset.review.done");
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
