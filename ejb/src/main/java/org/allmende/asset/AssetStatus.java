package org.allmende.asset;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a nominated asset stands, with every step that is possible from there. Two of the states are the two public lists of
 * a council: listed (Localism Act 2011 s.87) and unsuccessful (s.93).
 *
 * <p>Errors: {@code ASSET_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum AssetStatus {
    /** The nomination is being written; nobody outside the body sees it. */
    DRAFT("planned"),
    /** Received; the council has eight weeks. */
    NOMINATED("active"),
    /** In the list of assets of community value, for five years. */
    LISTED("complete"),
    /** In the list of land nominated by unsuccessful community nominations, with the reasons: at once, or after a review. */
    UNSUCCESSFUL("unsuccessful"),
    /** Off the list before its time: sold, on appeal, or no longer of community value (S.I. 2012/2421 reg 2). */
    REMOVED("cancelled"),
    /** Off the list at the end of five years (s.87(3)); it may be nominated anew. */
    EXPIRED("complete");

    private final String openData;

    AssetStatus(String openData) {
        this.openData = openData;
    }

    /** The public status as open data has it, in the words that the portal's other cases use. */
    public String openData() {
        return openData;
    }

    /** The statuses that can follow; none after the last. */
    public Set<AssetStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(NOMINATED);
            case NOMINATED -> Set.of(LISTED, UNSUCCESSFUL);
            case LISTED -> Set.of(UNSUCCESSFUL, REMOVED, EXPIRED);
            case UNSUCCESSFUL, REMOVED, EXPIRED -> Set.of();
        };
    }

    public boolean canBecome(AssetStatus target) {
        return next().contains(target);
    }

    public boolean isPublic() {
        return this != DRAFT;
    }

    AssetStatus to(AssetStatus target) {
        if (!canBecome(target)) {
            throw new DomainProblem("ASSET_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}
