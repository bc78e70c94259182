package org.allmende.web.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.ClaimStatus;
import org.allmende.asset.DisposalStatus;
import org.allmende.asset.ReviewStatus;
import org.jspecify.annotations.Nullable;

/** Which shape a status has, and under which key its words stand. */
@Named
@RequestScoped
public class AssetWords {

    /** What counts in a list: the owner's notice, where there is one, else the asset's own state. */
    public String kind(AssetStatus asset, @Nullable DisposalStatus disposal) {
        if (disposal != null) {
            return disposal == DisposalStatus.FREE ? "todo" : "locked";
        }
        return switch (asset) {
            case DRAFT -> "todo";
            case NOMINATED -> "doing";
            case LISTED -> "done";
            case UNSUCCESSFUL -> "bad";
            case REMOVED, EXPIRED -> "none";
        };
    }

    public String key(AssetStatus asset, @Nullable DisposalStatus disposal) {
        return disposal == null ? "asset.status." + asset : "asset.disposal." + disposal;
    }

    public String reviewKind(ReviewStatus status) {
        return switch (status) {
            case REQUESTED -> "doing";
            case UPHELD -> "done";
            case OVERTURNED -> "bad";
        };
    }

    public String claimKind(ClaimStatus status) {
        return switch (status) {
            case CLAIMED -> "doing";
            case AGREED -> "done";
            case REFUSED -> "bad";
        };
    }
}
