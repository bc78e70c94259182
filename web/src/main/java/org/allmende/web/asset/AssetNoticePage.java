package org.allmende.web.asset;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.Disposals;
import org.allmende.asset.RecordOwnerNotice;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council enters an owner's written notice of the wish to sell. */
@Named
@ViewScoped
@Page(view = "/asset/notice", access = PageAccess.REQUIRES, permission = Permission.KEEP_ASSET_LIST)
public class AssetNoticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Disposals disposals;

    @Inject
    private RecordOwnerNotice recordOwnerNotice;

    private @Nullable String owner;
    private @Nullable String contact;
    private @Nullable LocalDate received;
    private transient @Nullable Asset asset;

    public Asset getAsset() {
        if (asset == null) {
            asset = reader.ofCouncil(reference, Permission.KEEP_ASSET_LIST);
        }
        return asset;
    }

    public boolean isPossible() {
        return getAsset().status() == AssetStatus.LISTED
                && disposals.openOf(getAsset().id()).isEmpty();
    }

    public void record() {
        if (received == null) {
            Problems.at("received", "layout.required");
            return;
        }
        recordOwnerNotice.record(new RecordOwnerNotice.Command(
                getAsset().id(), owner == null ? "" : owner, contact == null ? "" : contact, received));
        Problems.done("asset.notice.recorded");
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact;
    }

    public @Nullable LocalDate getReceived() {
        return received;
    }

    public void setReceived(@Nullable LocalDate received) {
        this.received = received;
    }
}
