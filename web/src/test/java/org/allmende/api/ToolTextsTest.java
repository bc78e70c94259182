package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.DayReason;
import org.allmende.calendar.Span;
import org.allmende.calendar.TenderCircumstance;
import org.allmende.calendar.ThresholdKind;
import org.allmende.calendar.UkPart;
import org.allmende.evaluation.scoring.ScoringWarning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTextsTest {

    private static final Pattern CODE = Pattern.compile("\"((?:[A-Z]+_)+[A-Z]+)\"");

    @ParameterizedTest(name = "every key of the calendar and the scoring has a text in {0}")
    @ValueSource(strings = {"en", "de"})
    void everyKeyHasAText(String language) {
        ApiTexts texts = TestTexts.in(language);
        assertThat(keys())
                .allSatisfy(key -> assertThat(texts.texts().has(key)).as(key).isTrue());
    }

    @ParameterizedTest(name = "every clock cites its law in {0}")
    @ValueSource(strings = {"en", "de"})
    void everyClockCitesTheLawThatWasChecked(String language) {
        ApiTexts texts = TestTexts.in(language);
        assertThat(Arrays.stream(ClockRule.values())
                        .filter(rule ->
                                rule.basis() != ClockRule.Basis.CONTRACT && rule.basis() != ClockRule.Basis.STAFF))
                .allSatisfy(rule -> assertThat(texts.text(rule.lawKey()).replace(" und ", " and "))
                        .startsWith(rule.law().split(",")[0]));
    }

    @ParameterizedTest(name = "every problem of the calendar, the scoring and the tools has a text in {0}")
    @ValueSource(strings = {"en", "de"})
    void everyProblemHasAText(String language) throws IOException {
        ApiTexts texts = TestTexts.in(language);
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of(
                "../ejb/src/main/java/org/allmende/calendar",
                "../ejb/src/main/java/org/allmende/evaluation/scoring",
                "../ejb/src/main/java/org/allmende/shared/Money.java",
                "../ejb/src/main/java/org/allmende/shared/MoneyConverter.java",
                "../ejb/src/main/java/org/allmende/shared/Weight.java",
                "src/main/java/org/allmende/api")) {
            codes.addAll(codes(Path.of(folder)));
        }
        assertThat(codes).hasSizeGreaterThan(20).allSatisfy(code -> assertThat(
                        texts.texts().has("problem." + code))
                .as(code)
                .isTrue());
    }

    private static Set<String> codes(Path folder) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (ClockRule rule : ClockRule.values()) {
            keys.addAll(List.of(rule.nameKey(), rule.ruleKey(), rule.lawKey(), rule.ifNobodyKey()));
        }
        Arrays.stream(DayReason.Kind.values()).map(DayReason.Kind::messageKey).forEach(keys::add);
        Arrays.stream(UkPart.values()).map(UkPart::messageKey).forEach(keys::add);
        Arrays.stream(Span.Unit.values()).map(Span.Unit::messageKey).forEach(keys::add);
        Arrays.stream(ThresholdKind.values()).map(ThresholdKind::messageKey).forEach(keys::add);
        Arrays.stream(TenderCircumstance.values())
                .map(TenderCircumstance::messageKey)
                .forEach(keys::add);
        Arrays.stream(ScoringWarning.Kind.values())
                .map(ScoringWarning.Kind::messageKey)
                .forEach(keys::add);
        return keys;
    }
}
