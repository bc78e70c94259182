package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.RejectionGround;
import org.allmende.register.Service;

/** The planning stage: the service, its yearly cost, and the expression of interest by the portal's own extension. */
final class PlanningSection {

    static final String GROUNDS = "UK S.I. 2012/1647 Schedule";

    private PlanningSection() {}

    static JsonObject of(ExpressionOfInterest expression, Service service, JsonObject body) {
        return new Fields()
                .object(
                        "budget",
                        new Fields()
                                .text("description", "Cost of the service in a year, as last accounted")
                                .money("amount", service.annualCost())
                                .build())
                .list("expressionsOfInterest", List.of(entry(expression, service, body)))
                .build();
    }

    private static JsonObject entry(ExpressionOfInterest expression, Service service, JsonObject body) {
        return new Fields()
                .text("id", expression.reference())
                .text("status", expression.status().ocds())
                .object("organization", body)
                .object("service", service(service))
                .at("dateSubmitted", expression.submittedAt())
                .at("dateTimingNotice", expression.timingNoticeAt())
                .endOf("expectedDecisionDate", expression.expectedDecision().orElse(null))
                .at("dateWithdrawn", expression.withdrawnAt())
                .object("decision", decision(expression))
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

    private static JsonObject decision(ExpressionOfInterest expression) {
        return new Fields()
                .at("date", expression.decidedAt())
                .object("ground", ground(expression.ground()))
                .text("rationale", expression.reasons())
                .build();
    }

    private static JsonObject ground(Optional<RejectionGround> ground) {
        return ground.map(listed -> new Fields()
                        .text("scheme", GROUNDS)
                        .text("id", String.valueOf(listed.number()))
                        .build())
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
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
