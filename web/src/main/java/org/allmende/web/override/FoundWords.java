package org.allmende.web.override;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.compliance.ItemFinding;
import org.allmende.evaluation.override.OverridableFails;

/** What an officer has said of each thing that stands against a bid. */
final class FoundWords {

    private FoundWords() {}

    /** The officer's words by the name of what stands, in the order of the list. */
    static Map<String, String> of(ComplianceCheck check, ComplianceChecks checks, OverrideRows rows) {
        Map<String, ItemFinding> findings = checks.findings(check.id());
        Map<String, String> words = new LinkedHashMap<>();
        OverridableFails.standing(check, findings.values())
                .forEach(item -> words.put(
                        rows.failed(item).name(),
                        Optional.ofNullable(findings.get(item.code()))
                                .map(ItemFinding::words)
                                .orElse("")));
        return words;
    }
}
