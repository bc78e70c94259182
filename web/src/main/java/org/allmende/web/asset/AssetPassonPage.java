package org.allmende.web.asset;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.BidderRequest;
import org.allmende.asset.Disposal;
import org.allmende.asset.Disposals;
import org.allmende.asset.PassRequestsOn;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council passes the groups' requests on to the owner, whom it alone sees here. */
@Named
@ViewScoped
@Page(view = "/asset/passon", access = PageAccess.REQUIRES, permission = Permission.KEEP_ASSET_LIST)
public class AssetPassonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Disposals disposals;

    @Inject
    private PassRequestsOn passRequestsOn;

    private transient @Nullable Disposal disposal;

    public Disposal getDisposal() {
        if (disposal == null) {
            disposal = reader.disposalOfCouncil(reference, Permission.KEEP_ASSET_LIST);
        }
        return disposal;
    }

    public Asset getAsset() {
        return reader.assetOf(getDisposal());
    }

    public List<BidderRequest> getRequests() {
        return disposals.requestsOf(getDisposal().id());
    }

    public String name(BidderRequest request) {
        return reader.name(request.organisation());
    }

    public boolean isPossible() {
        return getRequests().stream().anyMatch(request -> request.passedOnAt().isEmpty());
    }

    public void passOn() {
        passRequestsOn.passOn(new PassRequestsOn.Command(getDisposal().id()));
        Problems.done("asset.passon.done");
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }
}
