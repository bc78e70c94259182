package org.allmende.bpmn.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.asset.Asset;
import org.allmende.asset.Assets;
import org.allmende.asset.BidderRequested;
import org.allmende.asset.Disposal;
import org.allmende.asset.DisposalClosed;
import org.allmende.asset.Disposals;
import org.allmende.asset.OwnerNoticeReceived;
import org.allmende.asset.RequestsPassedOn;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.Deadline;

/** Moves {@code Moratorium.bpmn} as the domain tells. Its subject is the owner's notice. */
@ApplicationScoped
public class Moratorium {

    public static final String KEY = "Moratorium";
    public static final String INTERIM = "Task_AwaitRequest";
    public static final String FULL = "Event_FullOver";
    public static final String PROTECTION = "Event_ProtectionOver";
    public static final String PASS_ON = "Task_PassRequestsOn";
    public static final String FULL_ASKED = "Message_FullMoratorium";
    public static final String REQUESTED = "Message_BidderRequested";
    public static final String CLOSED = "Message_DisposalClosed";

    @Inject
    private Steps steps;

    @Inject
    private Disposals disposals;

    @Inject
    private Assets assets;

    void start(@Observes OwnerNoticeReceived event) {
        Disposal disposal = disposals.get(event.disposal());
        Asset asset = assets.get(disposal.asset());
        Map<String, Object> variables = new HashMap<>();
        variables.put("reference", disposal.reference());
        variables.put("caseId", asset.requireCase().value().toString());
        variables.put("councilId", asset.council().value().toString());
        variables.put("title", asset.name());
        put(variables, "interim", disposal.interimDeadline());
        put(variables, "full", disposal.fullDeadline());
        put(variables, "protected", disposal.protectedDeadline());
        steps.start(KEY, event.disposal(), variables);
    }

    private static void put(Map<String, Object> variables, String period, Deadline end) {
        variables.put(period + "Ends", Date.from(end.at()));
        variables.put(period + "Over", CommunityNomination.over(end.at()));
    }

    /** The first request ends the interim; one step of passing on takes all requests that wait together. */
    void requested(@Observes BidderRequested event) {
        if (event.first()) {
            steps.message(KEY, event.disposal(), FULL_ASKED);
        }
        if (!steps.isWaiting(KEY, event.disposal(), PASS_ON)) {
            steps.message(KEY, event.disposal(), REQUESTED);
        }
    }

    void passedOn(@Observes RequestsPassedOn event) {
        if (steps.isWaiting(KEY, event.disposal(), PASS_ON)) {
            steps.complete(KEY, event.disposal(), PASS_ON, Map.of());
        }
    }

    void closed(@Observes DisposalClosed event) {
        if (steps.isRunning(KEY, event.disposal())) {
            steps.message(KEY, event.disposal(), CLOSED);
        }
    }
}
