package org.allmende.web.asset;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.ListAsset;
import org.allmende.asset.RefusalGround;
import org.allmende.asset.RefuseNomination;
import org.allmende.asset.ValueTest;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer decides whether a nominated asset is listed; the two conditions of the law, and nothing else, stand there. */
@Named
@ViewScoped
@Page(view = "/asset/decide", access = PageAccess.REQUIRES, permission = Permission.DECIDE_NOMINATION)
public class AssetDecidePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String choice;

    @Inject
    private AssetReader reader;

    @Inject
    private Turns turns;

    @Inject
    private ListAsset listAsset;

    @Inject
    private RefuseNomination refuseNomination;

    private @Nullable ValueTest test;
    private @Nullable RefusalGround ground;
    private @Nullable String reasons;
    private boolean informed;
    private boolean noticesGiven;
    private transient @Nullable Asset asset;

    public Asset getAsset() {
        if (asset == null) {
            asset = reader.ofCouncil(reference, Permission.DECIDE_NOMINATION);
        }
        return asset;
    }

    public String getNominator() {
        return reader.name(getAsset().organisation());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getAsset().id().value());
    }

    public boolean isPossible() {
        return getAsset().status() == AssetStatus.NOMINATED;
    }

    public boolean isListing() {
        return "list".equals(choice);
    }

    public boolean isRefusing() {
        return "refuse".equals(choice);
    }

    public ValueTest[] getTests() {
        return ValueTest.values();
    }

    public List<RefusalGround> getGrounds() {
        return Arrays.stream(RefusalGround.values())
                .filter(known -> known != RefusalGround.ON_REVIEW)
                .toList();
    }

    public void list() {
        if (test == null) {
            Problems.at("test", "layout.required.choice");
            return;
        }
        listAsset.list(new ListAsset.Command(getAsset().id(), test, words(), informed, noticesGiven));
        Problems.done("asset.decide.listed");
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }

    public void refuse() {
        if (ground == null) {
            Problems.at("ground", "layout.required.choice");
            return;
        }
        refuseNomination.refuse(new RefuseNomination.Command(getAsset().id(), ground, words(), informed));
        Problems.done("asset.decide.refused");
        Faces.redirect(Faces.getRequestContextPath() + getAsset().link());
    }

    private String words() {
        return reasons == null ? "" : reasons;
    }

    public @Nullable ValueTest getTest() {
        return test;
    }

    public void setTest(@Nullable ValueTest test) {
        this.test = test;
    }

    public @Nullable RefusalGround getGround() {
        return ground;
    }

    public void setGround(@Nullable RefusalGround ground) {
        this.ground = ground;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public boolean isInformed() {
        return informed;
    }

    public void setInformed(boolean informed) {
        this.informed = informed;
    }

    public boolean isNoticesGiven() {
        return noticesGiven;
    }

    public void setNoticesGiven(boolean noticesGiven) {
        this.noticesGiven = noticesGiven;
    }
}
