package org.allmende.web.asset;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.allmende.asset.AssetCheck;
import org.allmende.asset.AssetId;
import org.allmende.asset.Assets;
import org.allmende.asset.LocalConnection;
import org.allmende.asset.Standing;
import org.allmende.asset.StartNomination;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** May our body nominate an asset? What stands in the way, where it is written, and the way out. */
@Named
@ViewScoped
@Page(view = "/asset/check", access = PageAccess.PUBLIC)
public class AssetCheckPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetReader reader;

    @Inject
    private Organisations organisations;

    @Inject
    private Assets assets;

    @Inject
    private StartNomination startNomination;

    private final StandingForm standing = new StandingForm();
    private @Nullable String body;
    private @Nullable String council;
    private boolean checked;

    @PostConstruct
    void begin() {
        List<Organisation> mine = getBodies();
        if (!mine.isEmpty()) {
            body = mine.get(0).reference();
            standing.suggest(mine.get(0).kind());
        }
        if (getCouncils().size() == 1) {
            council = getCouncils().get(0).reference();
        }
    }

    /** The reader's own bodies. */
    public List<Organisation> getBodies() {
        return reader.bodies();
    }

    public List<Organisation> getCouncils() {
        return organisations.ofKind(OrganisationKind.COUNCIL);
    }

    public void check() {
        checked = false;
        if (standing.standing() == null) {
            Problems.at(standing.getForm() == null ? "bodyform" : "place", "layout.required.choice");
            return;
        }
        checked = true;
    }

    /** Null before it was asked for. */
    public @Nullable AssetCheck getResult() {
        Standing said = standing.standing();
        if (!checked || said == null) {
            return null;
        }
        OrganisationKind kind =
                getBodies().isEmpty() ? standing.kind() : chosen(body).kind();
        return LocalConnection.toNominate(kind, said);
    }

    public void start() {
        Standing said = standing.standing();
        if (said == null) {
            check();
            return;
        }
        AssetId asset = startNomination.start(
                new StartNomination.Command(chosen(body).id(), chosen(council).id(), said));
        Faces.redirect(Faces.getRequestContextPath() + "/asset/write/"
                + assets.get(asset).reference());
    }

    private Organisation chosen(@Nullable String reference) {
        return organisations.byReference(reference == null ? "" : reference).orElseThrow(NotFound::new);
    }

    public StandingForm getStanding() {
        return standing;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public @Nullable String getCouncil() {
        return council;
    }

    public void setCouncil(@Nullable String council) {
        this.council = council;
    }
}
