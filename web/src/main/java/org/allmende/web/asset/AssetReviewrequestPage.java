package org.allmende.web.asset;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.Assets;
import org.allmende.asset.NoteReviewRequest;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council notes that the owner has asked for a review of the listing. */
@Named
@ViewScoped
@Page(view = "/asset/reviewrequest", access = PageAccess.REQUIRES, permission = Permission.KEEP_ASSET_LIST)
public class AssetReviewrequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Assets assets;

    @Inject
    private NoteReviewRequest noteReviewRequest;

    private @Nullable LocalDate requested;
    private boolean longerAllowed;
    private transient @Nullable Asset asset;

    public Asset getAsset() {
        if (asset == null) {
            asset = reader.ofCouncil(reference, Permission.KEEP_ASSET_LIST);
        }
        return asset;
    }

    public boolean isPossible() {
        return getAsset().status() == AssetStatus.LISTED
                && assets.openReviewOf(getAsset().id()).isEmpty();
    }

    public void note() {
        if (requested == null) {
            Problems.at("requested", "layout.required");
            return;
        }
        noteReviewRequest.note(new NoteReviewRequest.Command(getAsset().id(), requested, longerAllowed));
        Problems.done("asset.reviewrequest.done");
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }

    public @Nullable LocalDate getRequested() {
        return requested;
    }

    public void setRequested(@Nullable LocalDate requested) {
        this.requested = requested;
    }

    public boolean isLongerAllowed() {
        return longerAllowed;
    }

    public void setLongerAllowed(boolean longerAllowed) {
        this.longerAllowed = longerAllowed;
    }
}
