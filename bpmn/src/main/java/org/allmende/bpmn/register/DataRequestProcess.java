package org.allmende.bpmn.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.Deadline;
import org.allmende.register.Services;
import org.allmende.register.data.DataAnswered;
import org.allmende.register.data.DataAsked;
import org.allmende.register.data.DataRefused;
import org.allmende.register.data.DataRequest;
import org.allmende.register.data.DataRequestWithdrawn;
import org.allmende.register.data.DataRequests;
import org.allmende.register.data.DataStage;

/** Moves {@code DataRequest.bpmn} as the domain tells. Its subject is the request. */
@ApplicationScoped
public class DataRequestProcess {

    public static final String KEY = "DataRequest";
    public static final String ANSWER = "Task_AnswerDataRequest";
    public static final String WITHDRAWN = "Message_DataWithdrawn";

    static final String DUE = "dataDue";
    static final String SOON = "dataSoon";
    static final String OVER = "dataOver";
    static final String GIVEN = "given";

    @Inject
    private Steps steps;

    @Inject
    private DataRequests requests;

    @Inject
    private Services services;

    void start(@Observes DataAsked event) {
        DataRequest request = requests.get(event.request());
        Deadline deadline = request.deadline();
        steps.start(
                KEY,
                event.request(),
                Map.of(
                        "reference",
                        request.reference(),
                        "caseId",
                        request.caseId().value().toString(),
                        "councilId",
                        request.council().value().toString(),
                        "title",
                        services.get(request.service()).title(),
                        DUE,
                        Date.from(deadline.at()),
                        SOON,
                        Date.from(DataStage.SOON.beginsAt(deadline)),
                        OVER,
                        Date.from(DataStage.OVERDUE.beginsAt(deadline))));
    }

    void answered(@Observes DataAnswered event) {
        steps.complete(KEY, event.request(), ANSWER, Map.of(GIVEN, true));
    }

    void refused(@Observes DataRefused event) {
        steps.complete(KEY, event.request(), ANSWER, Map.of(GIVEN, false));
    }

    void withdrawn(@Observes DataRequestWithdrawn event) {
        steps.message(KEY, event.request(), WITHDRAWN);
    }
}
