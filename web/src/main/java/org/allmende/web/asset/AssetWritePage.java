package org.allmende.web.asset;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.NominateAsset;
import org.allmende.asset.SaveNomination;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A body writes its nomination, which saves itself, and sends it. */
@Named
@ViewScoped
@Page(view = "/asset/write", access = PageAccess.REQUIRES, permission = Permission.NOMINATE_ASSET)
public class AssetWritePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Services services;

    @Inject
    private SaveNomination saveNomination;

    @Inject
    private NominateAsset nominateAsset;

    private final NominationForm form = new NominationForm();
    private long version;
    private @Nullable Instant savedAt;
    private transient @Nullable Asset asset;

    @PostConstruct
    void read() {
        form.show(getAsset().facts());
        version = getAsset().version();
        savedAt = getAsset().savedAt().orElse(null);
    }

    public Asset getAsset() {
        if (asset == null) {
            asset = reader.ofBody(reference);
        }
        return asset;
    }

    public boolean isDraft() {
        return getAsset().status() == AssetStatus.DRAFT;
    }

    public String getBody() {
        return reader.name(getAsset().organisation());
    }

    public String getCouncil() {
        return reader.name(getAsset().council());
    }

    public List<Service> getServices() {
        return services.ofCouncil(getAsset().council());
    }

    public void save() {
        savedAt = saveNomination.save(new SaveNomination.Command(getAsset().id(), form.facts(), version));
        asset = null;
        version = getAsset().version();
    }

    /** Saves what stands there, and sends it. */
    public void send() {
        save();
        nominateAsset.nominate(new NominateAsset.Command(getAsset().id()));
        Problems.done("asset.write.sent");
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }

    public NominationForm getForm() {
        return form;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }
}
