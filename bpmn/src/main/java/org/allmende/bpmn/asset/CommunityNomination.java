package org.allmende.bpmn.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetListed;
import org.allmende.asset.AssetRemoved;
import org.allmende.asset.Assets;
import org.allmende.asset.NominationReceived;
import org.allmende.asset.NominationUnsuccessful;
import org.allmende.asset.ReviewDecided;
import org.allmende.asset.ReviewRequested;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.London;

/** Moves {@code CommunityNomination.bpmn} as the domain tells. Its subject is the asset. */
@ApplicationScoped
public class CommunityNomination {

    public static final String KEY = "CommunityNomination";
    public static final String DECIDE = "Task_DecideNomination";
    public static final String DECIDE_REVIEW = "Task_DecideReview";
    public static final String LISTING_ENDS = "Event_ListingEnds";
    public static final String TELL_NOMINATION_OVERDUE = "Task_TellNominationOverdue";
    public static final String TELL_REVIEW_OVERDUE = "Task_TellReviewOverdue";
    public static final String REVIEW_REQUESTED = "Message_ReviewRequested";
    public static final String REMOVED = "Message_AssetRemoved";

    static final String DECISION_DUE = "decisionDue";
    static final String DECISION_OVER = "decisionOver";
    static final String LISTED = "listed";
    static final String LISTED_UNTIL = "listedUntil";
    static final String LISTING_OVER = "listingOver";
    static final String REVIEW_DUE = "reviewDue";
    static final String REVIEW_OVER = "reviewOver";

    @Inject
    private Steps steps;

    @Inject
    private Assets assets;

    void start(@Observes NominationReceived event) {
        Asset asset = assets.get(event.asset());
        Instant due = asset.decisionDeadline().orElseThrow().at();
        steps.start(
                KEY,
                event.asset(),
                Map.of(
                        "reference",
                        asset.reference(),
                        "caseId",
                        asset.requireCase().value().toString(),
                        "councilId",
                        asset.council().value().toString(),
                        "title",
                        asset.name(),
                        DECISION_DUE,
                        Date.from(due),
                        DECISION_OVER,
                        over(due)));
    }

    void listed(@Observes AssetListed event) {
        Instant last = London.endOf(assets.get(event.asset()).listedUntil().orElseThrow());
        steps.complete(
                KEY,
                event.asset(),
                DECIDE,
                Map.of(LISTED, true, LISTED_UNTIL, Date.from(last), LISTING_OVER, over(last)));
    }

    void unsuccessful(@Observes NominationUnsuccessful event) {
        steps.complete(KEY, event.asset(), DECIDE, Map.of(LISTED, false));
    }

    void reviewRequested(@Observes ReviewRequested event) {
        Instant due =
                assets.openReviewOf(event.asset()).orElseThrow().deadline().at();
        steps.message(KEY, event.asset(), REVIEW_REQUESTED, Map.of(REVIEW_DUE, Date.from(due), REVIEW_OVER, over(due)));
    }

    /** Off the list meanwhile, nothing waits any more: the reasons are still owed to the owner, the process is over. */
    void reviewDecided(@Observes ReviewDecided event) {
        if (steps.isWaiting(KEY, event.asset(), DECIDE_REVIEW)) {
            steps.complete(KEY, event.asset(), DECIDE_REVIEW, Map.of());
        }
    }

    void removed(@Observes AssetRemoved event) {
        steps.message(KEY, event.asset(), REMOVED);
    }

    /** The engine's times are of milliseconds: the first of them that is late. */
    static Date over(Instant lastInTime) {
        return Date.from(lastInTime.plusMillis(1));
    }
}
