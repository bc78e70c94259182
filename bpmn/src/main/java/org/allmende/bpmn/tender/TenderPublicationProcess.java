package org.allmende.bpmn.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.ProposalEnded;
import org.allmende.tender.publication.PublicationProposed;

/** Moves {@code TenderPublication.bpmn}, which the tender calls: from an officer's proposal to what the second officer does. */
@ApplicationScoped
public class TenderPublicationProcess {

    public static final String KEY = "TenderPublication";
    public static final String PUBLISH = "Task_PublishTender";

    static final String DUE = "publicationDue";
    static final String LATE = "publicationLate";

    /** What the second officer has made of it; a proposal that was sent back or withdrawn is prepared anew. */
    static final String PUBLISHED = "published";

    @Inject
    private Steps steps;

    @Inject
    private Tenders tenders;

    void proposed(@Observes PublicationProposed event) {
        String title = tenders.get(event.tender()).title();
        steps.complete(TenderProcess.KEY, event.tender(), TenderProcess.PREPARE, until(title, event.due()));
    }

    /** The due instant is in time: the timer announces the second after it, and the guard decides. */
    static Map<String, Object> until(String title, Instant due) {
        return Map.of("title", title, DUE, Date.from(due), LATE, Date.from(due.plusSeconds(1)));
    }

    void published(@Observes TenderPublished event) {
        Tender tender = tenders.get(event.tender());
        steps.complete(
                KEY, event.tender(), PUBLISH, published(tender.title(), event.deadline(), tender.isForRequests()));
    }

    static Map<String, Object> published(String title, Instant deadline, boolean forRequests) {
        Map<String, Object> variables = new HashMap<>(TenderProcess.until(title, deadline));
        variables.put(PUBLISHED, true);
        variables.put(TenderProcess.FOR_REQUESTS, forRequests);
        return variables;
    }

    void ended(@Observes ProposalEnded event) {
        steps.complete(KEY, event.tender(), PUBLISH, Map.of(PUBLISHED, false));
    }
}
