package org.allmende.web.asset;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetCheck;
import org.allmende.asset.Disposal;
import org.allmende.asset.LocalConnection;
import org.allmende.asset.RequestBidder;
import org.allmende.asset.Standing;
import org.allmende.identity.Organisation;
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

/** A group asks to be treated as a potential bidder; what stands in the way is named at once, with the law. */
@Named
@ViewScoped
@Page(view = "/asset/bidder", access = PageAccess.REQUIRES, permission = Permission.NOMINATE_ASSET)
public class AssetBidderPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Turns turns;

    @Inject
    private Clock clock;

    @Inject
    private RequestBidder requestBidder;

    private final StandingForm standing = new StandingForm();
    private @Nullable String body;
    private @Nullable String words;
    private @Nullable AssetCheck result;
    private transient @Nullable Disposal disposal;

    @PostConstruct
    void begin() {
        getBodies().stream().findFirst().ifPresent(own -> {
            body = own.reference();
            standing.suggest(own.kind());
        });
    }

    public Disposal getDisposal() {
        if (disposal == null) {
            disposal = reader.disposal(reference);
        }
        return disposal;
    }

    public Asset getAsset() {
        return reader.assetOf(getDisposal());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getDisposal().id().value());
    }

    public boolean isPossible() {
        return getDisposal().status().isMoratorium()
                && !getDisposal().interimDeadline().passed(clock.instant());
    }

    public List<Organisation> getBodies() {
        return reader.bodies();
    }

    public void request() {
        Standing said = standing.standing();
        if (said == null) {
            Problems.at(standing.getForm() == null ? "bodyform" : "place", "layout.required.choice");
            return;
        }
        Organisation asking = getBodies().stream()
                .filter(own -> own.reference().equals(body))
                .findFirst()
                .orElseThrow(NotFound::new);
        result = LocalConnection.toBid(asking.kind(), said);
        if (!result.isClear()) {
            return;
        }
        requestBidder.request(
                new RequestBidder.Command(getDisposal().id(), asking.id(), said, words == null ? "" : words));
        Problems.done("asset.bidder.done");
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }

    /** Null before it was asked for. */
    public @Nullable AssetCheck getResult() {
        return result;
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

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
