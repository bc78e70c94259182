package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.extension.ContractExtension;
import org.allmende.outcome.Payment;
import org.allmende.variation.ContractVariation;

/** The contract stage with its implementation: in full when it is concluded, afterwards milestone by milestone. */
final class ContractSection {

    private final Contract contract;
    private final String award;

    /** @param award the reference of the winner's part of the award */
    ContractSection(Contract contract, String award) {
        this.contract = contract;
        this.award = award;
    }

    JsonObject concluded() {
        return new Fields()
                .all(status())
                .text("title", contract.title())
                .text("description", contract.lots())
                .object("period", period())
                .money("value", contract.value())
                .at("dateSigned", contract.concludedAt())
                .list(
                        "agreedMetrics",
                        contract.metrics().stream()
                                .map(metric -> Metrics.agreed(contract, metric))
                                .toList())
                .list(
                        "milestones",
                        contract.milestones().stream()
                                .map(milestone -> milestone(milestone, Optional.empty()))
                                .toList())
                .build();
    }

    /** Only where it stands. */
    JsonObject status() {
        return new Fields()
                .text("id", contract.reference())
                .text("awardID", award)
                .text("status", contract.status().ocds())
                .build();
    }

    /** A milestone that was met or missed, with what was verified. */
    JsonObject reached(Milestone milestone, Instant at) {
        Fields implementation = new Fields().list("milestones", List.of(milestone(milestone, Optional.of(at))));
        milestone
                .verifiedQuantity()
                .ifPresent(verified -> implementation.list("metrics", List.of(Metrics.verified(milestone, verified))));
        return implemented(implementation.build());
    }

    JsonObject paid(Milestone milestone, Payment payment, JsonObject payer, JsonObject payee) {
        JsonObject transaction = new Fields()
                .text("id", payment.reference())
                .at("date", payment.approvedAt())
                .money("value", payment.amount())
                .object("payer", payer)
                .object("payee", payee)
                .object("relatedImplementationMilestone", Metrics.reference(milestone))
                .build();
        return implemented(
                new Fields().list("transactions", List.of(transaction)).build());
    }

    /** A notice about the contract itself. */
    JsonObject told(JsonObject document) {
        return new Fields().all(status()).list("documents", List.of(document)).build();
    }

    /** What a change that is in force has made of it, and why. */
    JsonObject amended(ContractVariation variation) {
        JsonObject amendment = new Fields()
                .text("id", String.valueOf(variation.number()))
                .at("date", variation.signedAt())
                .text("rationale", variation.terms().reasons())
                .text("description", variation.text())
                .build();
        return new Fields()
                .all(status())
                .object("period", period())
                .money("value", contract.value())
                .list("amendments", List.of(amendment))
                .build();
    }

    /** By which option, and why, it ends later. */
    JsonObject extended(ContractExtension extension) {
        JsonObject amendment = new Fields()
                .text("id", "X" + extension.attempt())
                .at("date", extension.exercisedAt())
                .text("rationale", extension.reasons())
                .text(
                        "description",
                        "Option " + extension.number() + " to extend: from " + extension.oldEndsOn() + " to "
                                + extension.endsOn())
                .build();
        return new Fields()
                .all(status())
                .object("period", period())
                .list("amendments", List.of(amendment))
                .build();
    }

    /** That it has ended, with the milestones that have lapsed. */
    JsonObject ended(List<Milestone> lapsed, Instant at) {
        Fields fields = new Fields().all(status()).object("period", period());
        if (!lapsed.isEmpty()) {
            fields.object(
                    "implementation",
                    new Fields()
                            .list(
                                    "milestones",
                                    lapsed.stream()
                                            .map(milestone -> milestone(milestone, Optional.of(at)))
                                            .toList())
                            .build());
        }
        return fields.build();
    }

    private JsonObject period() {
        return new Fields()
                .startOf("startDate", contract.startsOn())
                .endOf(
                        "endDate",
                        contract.endedOn()
                                .filter(day -> day.isBefore(contract.endsOn()))
                                .orElse(contract.endsOn()))
                .endOf("maxExtentDate", contract.extension().isPresent() ? contract.longestEnd() : null)
                .build();
    }

    /** A notice about how the contract is performed. */
    JsonObject documented(JsonObject document) {
        return implemented(new Fields().list("documents", List.of(document)).build());
    }

    private JsonObject implemented(JsonObject implementation) {
        return new Fields()
                .all(status())
                .object("implementation", implementation)
                .build();
    }

    private static JsonObject milestone(Milestone milestone, Optional<Instant> modified) {
        return new Fields()
                .text("id", milestone.reference())
                .text("title", milestone.title())
                .text("type", "delivery")
                .endOf("dueDate", milestone.dueOn())
                .at("dateMet", milestone.verifiedAt())
                .at("dateModified", modified)
                .text("status", milestone.status().ocds())
                .build();
    }
}
