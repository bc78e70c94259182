package org.allmende.web.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.asset.Asset;
import org.allmende.asset.Assets;
import org.allmende.asset.BidderRequest;
import org.allmende.asset.CompensationClaim;
import org.allmende.asset.Disposal;
import org.allmende.asset.DisposalStatus;
import org.allmende.asset.Disposals;
import org.allmende.asset.ListingReview;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.StationView;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The public page of one asset: whose turn, the path, every date, the decision, the groups that asked, the story. */
@Named
@RequestScoped
@Page(view = "/asset/view", access = PageAccess.PUBLIC)
public class AssetViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Assets assets;

    @Inject
    private Disposals disposals;

    @Inject
    private Services services;

    @Inject
    private AssetPath assetPath;

    @Inject
    private Turns turns;

    @Inject
    private ProcessView processView;

    @Inject
    private Clock clock;

    private @Nullable Asset asset;
    private @Nullable List<Disposal> notices;
    private @Nullable List<String> groups;
    private @Nullable List<ListingReview> reviews;
    private @Nullable List<CompensationClaim> claims;

    public Asset getAsset() {
        if (asset == null) {
            asset = reader.published(reference);
        }
        return asset;
    }

    public String getNominator() {
        return reader.name(getAsset().organisation());
    }

    public String getCouncil() {
        return reader.name(getAsset().council());
    }

    public @Nullable Service getService() {
        return getAsset().service().flatMap(services::find).orElse(null);
    }

    /** The newest notice of an owner; null where there was none. */
    public @Nullable Disposal getDisposal() {
        if (notices == null) {
            notices = disposals.of(getAsset().id());
        }
        return notices.isEmpty() ? null : notices.get(0);
    }

    /** Its state while it has an effect; null else. */
    public @Nullable DisposalStatus getRunning() {
        Disposal disposal = getDisposal();
        return disposal != null && disposal.status().isOpen() ? disposal.status() : null;
    }

    /** Names of the groups that asked to be treated as bidders: S.I. 2012/2421 reg 2(a)(ii). */
    public List<String> getGroups() {
        if (groups == null) {
            Disposal disposal = getDisposal();
            groups = disposal == null
                    ? List.of()
                    : disposals.requestsOf(disposal.id()).stream()
                            .map(BidderRequest::organisation)
                            .map(reader::name)
                            .toList();
        }
        return groups;
    }

    /** Whether a group may still ask. */
    public boolean isAskable() {
        Disposal disposal = getDisposal();
        return disposal != null
                && disposal.status().isMoratorium()
                && !disposal.interimDeadline().passed(clock.instant());
    }

    public List<ListingReview> getReviews() {
        if (reviews == null) {
            reviews = assets.reviewsOf(getAsset().id());
        }
        return reviews;
    }

    public List<CompensationClaim> getClaims() {
        if (claims == null) {
            claims = assets.claimsOf(getAsset().id());
        }
        return claims;
    }

    /** Whose turn: in the sale first, then in the listing. */
    public List<TurnView> getTurns() {
        Disposal disposal = getDisposal();
        List<TurnView> found = new ArrayList<>();
        Stream.of(
                        disposal == null ? null : disposal.id().value(),
                        getAsset().id().value())
                .filter(java.util.Objects::nonNull)
                .map(turns::of)
                .filter(java.util.Objects::nonNull)
                .forEach(found::add);
        return found;
    }

    public List<StationView> getPath() {
        return assetPath.of(getAsset(), getDisposal(), getNominator(), getCouncil());
    }

    public List<StoryView> getStory() {
        return getAsset().caseId().map(turns::story).orElse(List.of());
    }

    /** Whether the reader keeps the council's lists. */
    public boolean isKeeper() {
        return reader.may(Permission.KEEP_ASSET_LIST, getAsset().council());
    }

    public boolean isReviewer() {
        return reader.may(Permission.REVIEW_LISTING, getAsset().council());
    }

    public boolean isDecider() {
        return reader.may(Permission.DECIDE_NOMINATION, getAsset().council());
    }

    /** The diagram of the sale while it runs, else that of the listing. */
    public @Nullable ProcessPicture getPicture() {
        return processView.of(getPictured()).orElse(null);
    }

    /** Whose diagram is shown. */
    public java.util.UUID getPictured() {
        Disposal disposal = getDisposal();
        return disposal != null && disposal.status().isOpen()
                ? disposal.id().value()
                : getAsset().id().value();
    }
}
