package org.allmende.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the sample holds when the portal has just started, before any test has acted in it.
 *
 * @param statuses for each table the statuses that are there
 * @param counts of what a newcomer should find
 * @param failures acts of the script that failed, with their reasons
 * @param incidents steps of processes that failed for good
 */
public record Census(
        Map<String, List<String>> statuses, Map<String, Long> counts, List<String> failures, List<String> incidents) {

    private static final List<String> WITH_STATUS = List.of(
            "expression_of_interest",
            "tender",
            "bid",
            "award",
            "contract",
            "milestone",
            "asset",
            "asset_disposal",
            "asset_review",
            "asset_compensation_claim",
            "data_request",
            "tender_question");

    private static final Map<String, String> COUNTED = Map.of(
            "services", "service",
            "organisations", "organisation",
            "people", "person",
            "cases", "case_file",
            "payments", "payment where amount > 0",
            "mails", "outbox_mail",
            "work items", "work_item where closed_at is null",
            "overdue jobs", "act_ru_job where retries_ = 0");

    static Census of(Sql sql) {
        return new Census(
                WITH_STATUS.stream()
                        .collect(Collectors.toMap(
                                table -> table, table -> sql.texts("select distinct status from " + table))),
                COUNTED.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> sql.count("select count(*) from " + entry.getValue()))),
                sql.texts("select what || ': ' || reason from sample_failure"),
                sql.texts("select activity_id_ || ': ' || incident_msg_ from act_ru_incident"));
    }

    public List<String> statusesOf(String table) {
        return statuses.getOrDefault(table, List.of());
    }

    public long count(String what) {
        return counts.getOrDefault(what, 0L);
    }
}
