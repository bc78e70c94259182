package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.contract.OutcomeMetric;
import org.allmende.shared.Money;
import org.allmende.tender.OutcomeOffer;

/** Outcomes by the metrics extension of OCDS: offered by a tender, agreed by a contract, verified in its implementation. */
final class Metrics {

    private Metrics() {}

    /** What a tender offers to pay for. */
    static JsonObject offered(OutcomeOffer offer) {
        return new Fields()
                .text("id", String.valueOf(offer.number()))
                .text("title", offer.title())
                .list(
                        "observations",
                        List.of(
                                measured("baseline", "Baseline", offer.baseline(), offer.unit()),
                                measured("target", "Target", offer.target(), offer.unit()),
                                priced("price", "Price per verified outcome", offer.pricePerOutcome()),
                                priced("cap", "The most that is paid for this outcome", offer.cap())))
                .build();
    }

    /** What a contract agrees to pay for. */
    static JsonObject agreed(Contract contract, OutcomeMetric metric) {
        List<JsonObject> observations = new ArrayList<>(List.of(
                measured("baseline", "Baseline", metric.baseline(), metric.unit()),
                measured("withoutService", "Without the service", metric.withoutService(), metric.unit()),
                measured("target", "Target", metric.target(), metric.unit()),
                priced("price", "Price per verified outcome", metric.price()),
                priced("cap", "The most that is paid for this outcome", metric.cap())));
        metric.capPerYear()
                .ifPresent(cap -> observations.add(
                        priced("capPerYear", "The most that is paid for this outcome in one contract year", cap)));
        return new Fields()
                .text("id", id(contract, metric))
                .text("title", metric.title())
                .text("description", metric.definition())
                .list("observations", observations)
                .build();
    }

    /** What council and users have verified for a milestone. */
    static JsonObject verified(Milestone milestone, long quantity) {
        OutcomeMetric metric = milestone.metric();
        JsonObject observation = new Fields()
                .text("id", milestone.reference())
                .number("measure", quantity)
                .object("unit", new Fields().text("name", metric.unit()).build())
                .object("relatedImplementationMilestone", reference(milestone))
                .build();
        return new Fields()
                .text("id", id(milestone.contract(), metric))
                .text("title", metric.title())
                .list("observations", List.of(observation))
                .build();
    }

    static JsonObject reference(Milestone milestone) {
        return new Fields()
                .text("id", milestone.reference())
                .text("title", milestone.title())
                .build();
    }

    private static String id(Contract contract, OutcomeMetric metric) {
        return contract.reference() + "-O" + metric.number();
    }

    private static JsonObject measured(String id, String notes, BigDecimal measure, String unit) {
        return new Fields()
                .text("id", id)
                .text("notes", notes)
                .number("measure", measure)
                .object("unit", new Fields().text("name", unit).build())
                .build();
    }

    private static JsonObject priced(String id, String notes, Money value) {
        return new Fields()
                .text("id", id)
                .text("notes", notes)
                .money("value", value)
                .build();
    }
}
