package org.allmende.web.asset;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.Assets;
import org.allmende.asset.ClaimStatus;
import org.allmende.asset.CompensationClaim;
import org.allmende.asset.DecideClaim;
import org.allmende.asset.NoteCompensationClaim;
import org.allmende.identity.Permission;
import org.allmende.shared.Money;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council notes an owner's claim for compensation, and decides on the one that waits. */
@Named
@ViewScoped
@Page(view = "/asset/claim", access = PageAccess.REQUIRES, permission = Permission.KEEP_ASSET_LIST)
public class AssetClaimPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private AssetReader reader;

    @Inject
    private Assets assets;

    @Inject
    private NoteCompensationClaim noteCompensationClaim;

    @Inject
    private DecideClaim decideClaim;

    private @Nullable LocalDate claimed;
    private @Nullable LocalDate lossEnded;
    private @Nullable BigDecimal amount;
    private @Nullable String words;
    private transient @Nullable Asset asset;

    public Asset getAsset() {
        if (asset == null) {
            asset = reader.ofCouncil(reference, Permission.KEEP_ASSET_LIST);
        }
        return asset;
    }

    public List<CompensationClaim> getClaims() {
        return assets.claimsOf(getAsset().id());
    }

    /** The oldest claim that waits for a decision; null where none does. */
    public @Nullable CompensationClaim getWaiting() {
        return getClaims().stream()
                .filter(claim -> claim.status() == ClaimStatus.CLAIMED)
                .reduce((newer, older) -> older)
                .orElse(null);
    }

    /** Whether it has ever been listed. */
    public boolean isPossible() {
        return getAsset().enteredOn().isPresent();
    }

    public void note() {
        if (claimed == null || lossEnded == null || amount == null) {
            Problems.at(claimed == null ? "claimed" : lossEnded == null ? "loss" : "amount", "layout.required");
            return;
        }
        noteCompensationClaim.note(new NoteCompensationClaim.Command(
                getAsset().id(), new CompensationClaim.Claimed(claimed, lossEnded, Money.pounds(amount), text())));
        done("asset.claim.note.done");
    }

    public void decide() {
        CompensationClaim waiting = getWaiting();
        if (waiting == null) {
            throw new NotFound();
        }
        Money agreed = amount == null ? Money.noPounds() : Money.pounds(amount);
        decideClaim.decide(new DecideClaim.Command(waiting.id(), agreed, text()));
        done("asset.claim.decide.done");
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect(Faces.getRequestContextPath() + "/asset/claim/" + reference);
    }

    private String text() {
        return words == null ? "" : words;
    }

    public @Nullable LocalDate getClaimed() {
        return claimed;
    }

    public void setClaimed(@Nullable LocalDate claimed) {
        this.claimed = claimed;
    }

    public @Nullable LocalDate getLossEnded() {
        return lossEnded;
    }

    public void setLossEnded(@Nullable LocalDate lossEnded) {
        this.lossEnded = lossEnded;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
