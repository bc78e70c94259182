package org.allmende.web.asset;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.Disposal;
import org.allmende.asset.Disposals;
import org.allmende.asset.RecordSale;
import org.allmende.asset.RemovalReason;
import org.allmende.asset.RemoveAsset;
import org.allmende.asset.SaleKind;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council records a sale that it was told of, or takes an entry off the list for another reason. */
@Named
@ViewScoped
@Page(view = "/asset/sale", access = PageAccess.REQUIRES, permission = Permission.KEEP_ASSET_LIST)
public class AssetSalePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Disposals disposals;

    @Inject
    private RecordSale recordSale;

    @Inject
    private RemoveAsset removeAsset;

    private @Nullable SaleKind kind;
    private @Nullable LocalDate soldOn;
    private @Nullable RemovalReason reason;
    private @Nullable String words;
    private @Nullable String removalWords;
    private transient @Nullable Asset asset;

    public Asset getAsset() {
        if (asset == null) {
            asset = reader.ofCouncil(reference, Permission.KEEP_ASSET_LIST);
        }
        return asset;
    }

    public boolean isPossible() {
        return getAsset().status() == AssetStatus.LISTED;
    }

    /** The owner's notice that has an effect; null where none has. */
    public @Nullable Disposal getDisposal() {
        return disposals.openOf(getAsset().id()).orElse(null);
    }

    public SaleKind[] getKinds() {
        return SaleKind.values();
    }

    public List<RemovalReason> getRemovals() {
        return Arrays.stream(RemovalReason.values())
                .filter(known -> known != RemovalReason.SOLD)
                .toList();
    }

    public void record() {
        Disposal disposal = getDisposal();
        if (disposal == null) {
            throw new NotFound();
        }
        if (kind == null || soldOn == null) {
            Problems.at(kind == null ? "kind" : "sold", kind == null ? "layout.required.choice" : "layout.required");
            return;
        }
        recordSale.record(new RecordSale.Command(disposal.id(), kind, soldOn, words == null ? "" : words));
        done("asset.sale.done");
    }

    public void remove() {
        if (reason == null) {
            Problems.at("reason", "layout.required.choice");
            return;
        }
        removeAsset.remove(new RemoveAsset.Command(getAsset().id(), reason, removalWords == null ? "" : removalWords));
        done("asset.remove.done");
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }

    public @Nullable SaleKind getKind() {
        return kind;
    }

    public void setKind(@Nullable SaleKind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getSoldOn() {
        return soldOn;
    }

    public void setSoldOn(@Nullable LocalDate soldOn) {
        this.soldOn = soldOn;
    }

    public @Nullable RemovalReason getReason() {
        return reason;
    }

    public void setReason(@Nullable RemovalReason reason) {
        this.reason = reason;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getRemovalWords() {
        return removalWords;
    }

    public void setRemovalWords(@Nullable String removalWords) {
        this.removalWords = removalWords;
    }
}
