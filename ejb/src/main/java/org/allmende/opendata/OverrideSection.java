package org.allmende.opendata;

import jakarta.json.JsonObject;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.override.FailOverride;
import org.allmende.tender.Tender;

/** That two people have set aside what stood against a bid: what it was, why, and when. */
final class OverrideSection {

    private OverrideSection() {}

    static JsonObject published(Tender tender, FailOverride override) {
        CheckItem.Version rules = CheckItem.on(tender.began().orElseThrow());
        return new Fields()
                .words(
                        "legalBasis",
                        override.items().stream()
                                .map(code -> rules.get(code).law())
                                .toList())
                .text("rationale", override.reasons())
                .at("dateProposed", override.proposedAt())
                .text("approvalRationale", override.decisionReasons())
                .at("dateApproved", override.decidedAt())
                .build();
    }
}
