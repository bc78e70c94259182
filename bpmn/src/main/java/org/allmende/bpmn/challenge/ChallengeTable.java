package org.allmende.bpmn.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allmende.challenge.ChallengeRules;
import org.allmende.challenge.Eligibility;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Asks {@code ChallengeCheck.dmn}, whose rows each name their source and the days on which they hold. */
@ApplicationScoped
public class ChallengeTable implements ChallengeRules {

    private static final String KEY = "ChallengeCheck";

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision DECISION = read();

    private static DmnDecision read() {
        InputStream table = Objects.requireNonNull(
                ChallengeTable.class.getResourceAsStream("/" + KEY + ".dmn"),
                "the decision table is not in the application");
        return ENGINE.parseDecision(KEY, table);
    }

    @Override
    public List<Eligibility.Point> points(Situation situation) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("day", situation.day().toString());
        variables.put("body", situation.body().name());
        variables.put(
                "exclusion",
                Optional.ofNullable(situation.exclusion()).map(Enum::name).orElse("NONE"));
        variables.put("window", situation.window().name());
        variables.put("periods", situation.periodsPublished() ? "PUBLISHED" : "MISSING");
        variables.put("alreadyOpen", situation.alreadyOpen());
        variables.put("area", situation.areaNamed() ? "NAMED" : "UNNAMED");
        return ENGINE.evaluateDecisionTable(DECISION, variables).getResultList().stream()
                .map(row -> new Eligibility.Point(
                        cell(row, "code"), cell(row, "law"), Eligibility.Effect.valueOf(cell(row, "effect"))))
                .toList();
    }

    private static String cell(Map<String, Object> row, String output) {
        return Objects.requireNonNull((String) row.get(output), output);
    }
}
