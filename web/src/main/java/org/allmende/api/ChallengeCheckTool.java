package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengeEligibility;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.challenge.Eligibility;
import org.allmende.identity.OrganisationKind;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;

/** Whether a kind of body may challenge a service, with every problem, its source and the way out. */
@Path("tools/challenge-check")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class ChallengeCheckTool {

    /** A longer question is cut, and cannot be read then. */
    private static final int MOST_BYTES = 16 * 1024;

    @Inject
    private ChallengeEligibility eligibility;

    @Inject
    private Services services;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private Clock clock;

    @Inject
    private Bundles bundles;

    @Context
    private HttpHeaders headers;

    /**
     * {@code {"body": "charity", "service": "AL-S-2026-0001", "area": "Thornby", "date": "2026-11-26"}}: the date is today where
     * it is missing. The answer says {@code admissible}, whether it may be sent on that day, and {@code mayPrepare}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject check(InputStream body) throws IOException {
        JsonObject question = ToolInput.object(body.readNBytes(MOST_BYTES));
        OrganisationKind kind =
                ToolInput.choice("body", ToolInput.text(question, "body"), OrganisationKind.values(), ToolInput::lower);
        Service service = services.byReference(ToolInput.text(question, "service"))
                .orElseThrow(() -> new DomainProblem("SERVICE_UNKNOWN"));
        LocalDate day = question.containsKey("date")
                ? ToolInput.day("date", ToolInput.text(question, "date"))
                : London.dayOf(clock.instant());
        boolean areaNamed = !question.getString("area", "").isBlank();
        Eligibility found = eligibility.ofKind(kind, service, day, areaNamed);
        ApiTexts texts = ApiTexts.of(headers, bundles);
        JsonArrayBuilder problems = JSON.createArrayBuilder();
        found.points().forEach(point -> problems.add(json(point, texts)));
        JsonObjectBuilder answer = JSON.createObjectBuilder()
                .add("admissible", found.mayChallenge())
                .add("mayPrepare", found.mayBegin())
                .add("date", day.toString())
                .add("service", service.reference())
                .add("problems", problems);
        councilPeriods
                .of(service)
                .filter(periods -> periods.isOutsideWindow(day))
                .flatMap(periods -> periods.nextAfter(day))
                .ifPresent(window -> answer.add(
                        "nextWindow",
                        JSON.createObjectBuilder()
                                .add("opens", window.opens().toString())
                                .add("closes", window.closes().toString())));
        return answer.build();
    }

    private static JsonObjectBuilder json(Eligibility.Point point, ApiTexts texts) {
        return JSON.createObjectBuilder()
                .add("code", point.code())
                .add("effect", ToolInput.lower(point.effect()))
                .add("law", point.law())
                .add("words", texts.text(point.messageKey()))
                .add("wayOut", texts.text(point.wayOutKey()));
    }
}
