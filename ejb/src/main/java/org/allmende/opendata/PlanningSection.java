package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.Wellbeing;
import org.allmende.register.Service;

/** The planning stage: the service, its yearly cost, and the expression of interest by the portal's own extension. */
final class PlanningSection {

    static final String GROUNDS = "UK S.I. 2012/1647 Schedule";

    private PlanningSection() {}

    /** @param made what two officers decided; empty before it, and where one decided alone */
    static JsonObject of(ExpressionOfInterest expression, Optional<Decision> made, Service service, JsonObject body) {
        return new Fields()
                .object(
                        "budget",
                        new Fields()
                                .text("description", "Cost of the service in a year, as last accounted")
                                .money("amount", service.annualCost())
                                .build())
                .list("expressionsOfInterest", List.of(entry(expression, made, service, body)))
                .build();
    }

    private static JsonObject entry(
            ExpressionOfInterest expression, Optional<Decision> made, Service service, JsonObject body) {
        return new Fields()
                .text("id", expression.reference())
                .text("status", expression.status().ocds())
                .object("organization", body)
                .object("service", service(service))
                .at("dateSubmitted", expression.submittedAt())
                .at("dateTimingNotice", expression.timingNoticeAt())
                .endOf("expectedDecisionDate", expression.expectedDecision().orElse(null))
                .at("dateWithdrawn", expression.withdrawnAt())
                .object("decision", decision(expression, made))
                .object("procurementStartPeriod", start(expression))
                .build();
    }

    private static JsonObject service(Service service) {
        return new Fields()
                .text("id", service.reference())
                .text("title", service.title())
                .text("description", service.summary())
                .text("area", service.area())
                .object("classification", cpv(service.cpv()))
                .build();
    }

    static JsonObject cpv(String code) {
        return new Fields().text("scheme", "CPV").text("id", code).build();
    }

    private static JsonObject decision(ExpressionOfInterest expression, Optional<Decision> made) {
        return new Fields()
                .at("date", expression.decidedAt())
                .object(
                        "ground",
                        expression.ground().map(PlanningSection::ground).orElse(JsonObject.EMPTY_JSON_OBJECT))
                .list(
                        "grounds",
                        made.filter(decision -> expression.ground().isPresent())
                                .map(decision -> decision.grounds().stream()
                                        .map(finding -> ground(finding.ground()))
                                        .toList())
                                .orElse(List.of()))
                .text("modification", made.flatMap(Decision::modification))
                .object(
                        "wellbeing",
                        made.map(decision -> wellbeing(decision.wellbeing())).orElse(JsonObject.EMPTY_JSON_OBJECT))
                .text("rationale", expression.reasons())
                .build();
    }

    private static JsonObject wellbeing(Wellbeing words) {
        return new Fields()
                .text("social", words.social())
                .text("economic", words.economic())
                .text("environmental", words.environmental())
                .build();
    }

    private static JsonObject ground(RejectionGround listed) {
        return new Fields()
                .text("scheme", GROUNDS)
                .text("id", String.valueOf(listed.number()))
                .build();
    }

    private static JsonObject start(ExpressionOfInterest expression) {
        return expression
                .procurementStart()
                .map(period -> new Fields()
                        .startOf("startDate", period.earliest())
                        .endOf("endDate", period.latest())
                        .build())
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }
}
