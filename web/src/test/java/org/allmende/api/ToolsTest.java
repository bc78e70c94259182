package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.allmende.calendar.Begins;
import org.allmende.calendar.Period;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.evaluation.scoring.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTest {

    private static final ApiTexts ENGLISH = TestTexts.in("en");
    private static final ApiTexts GERMAN = TestTexts.in("de");

    @Test
    void standstillSaysItsEndAndEachDaysReason() {
        Standstill standstill = Standstill.mandatory(LocalDate.of(2026, 3, 11), new WorkingDays());
        JsonObject answer = new CountedDaysJson(ENGLISH).standstill(standstill);
        assertThat(answer.getString("lastDay")).isEqualTo("2026-03-23");
        assertThat(answer.getString("firstSignatureDay")).isEqualTo("2026-03-24");
        JsonObject holiday = answer.getJsonArray("days").getJsonObject(6);
        assertThat(holiday.getString("date")).isEqualTo("2026-03-17");
        assertThat(holiday.getBoolean("counted")).isFalse();
        assertThat(holiday.getString("text")).isEqualTo("bank holiday: St Patrick’s Day (Northern Ireland)");
    }

    @Test
    void speaksTheReadersLanguage() {
        Period period = Period.workingDays(1, Begins.AFTER_EVENT, LocalDate.of(2026, 12, 24), new WorkingDays());
        JsonObject answer = new CountedDaysJson(GERMAN).period(period);
        assertThat(answer.getJsonArray("days").getValuesAs(JsonObject.class))
                .extracting(day -> day.getString("text"))
                .containsExactly(
                        "Tag des Ereignisses: gezählt wird ab dem Tag danach",
                        "Feiertag: Erster Weihnachtstag (England und Wales, Schottland, Nordirland)",
                        "Wochenende",
                        "Wochenende",
                        "Feiertag: Zweiter Weihnachtstag, Ersatztag (England und Wales, Schottland, Nordirland)",
                        "Arbeitstag");
    }

    @Test
    void answersInTheFirstLanguageThatThePortalSpeaks() {
        assertThat(ApiTexts.spoken(List.of(Locale.FRENCH, Locale.GERMANY, Locale.UK)))
                .isEqualTo(Locale.GERMAN);
        assertThat(ApiTexts.spoken(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void scoresAsTheDomainPageShows() {
        JsonObject answer = score("{'weights':{'price':'50','quality':'50'},'method':'relative-lowest','bids':["
                + "{'id':'A','price':'100','quality':'70'},{'id':'B','price':'80','quality':'58'},"
                + "{'id':'C','price':'40','quality':'0'},{'id':'X','price':'1','quality':'0','excluded':true}]}");
        JsonObject first = answer.getJsonArray("results").getJsonObject(0);
        assertThat(first.getString("total")).isEqualTo("55.000000");
        assertThat(first.getInt("rank")).isEqualTo(1);
        assertThat(answer.getJsonArray("excluded").getString(0)).isEqualTo("X");
        assertThat(answer.getJsonArray("warnings").getValuesAs(JsonObject.class))
                .extracting(warning -> warning.getString("text"))
                .contains("Without the bid C the first would be B and not A.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'method':'linear-to-ceiling','ceiling':'200000' | 40 | 60 | 24.000000 54.000000 20.000000 50.000000",
                "'method':'fixed-price','fixedPrice':'90000'     | 0 | 100 | 0.000000 50.000000 0.000000 50.000000",
                "'method':'cost-per-outcome'                     | 40 | 60 | 25.000000 55.000000 40.000000 70.000000",
            })
    void scoresByEveryPublishedFormula(String method, String price, String quality, String expected) {
        JsonObject answer = score("{'weights':{'price':'" + price + "','quality':'" + quality + "'}," + method
                + ",'bids':[{'id':'A','price':'80000','outcomes':'40','quality':'50'},"
                + "{'id':'B','price':'100000','outcomes':'80','quality':'50'}]}");
        assertThat(answer.getJsonArray("results").getValuesAs(JsonObject.class).stream()
                        .map(bid -> bid.getString("priceScore") + " " + bid.getString("total"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "refuses {0} as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                                                | TOOL_BODY_UNREADABLE",
                "[]                                                                      | TOOL_BODY_UNREADABLE",
                "{'weights':{'price':'50','quality':'50'}}                               | TOOL_BODY_UNREADABLE",
                "{'weights':{'price':50,'quality':'50'},'bids':[]}                       | TOOL_DECIMAL_UNREADABLE",
                "{'weights':{'price':'50','quality':'1E1'},'bids':[]}                    | TOOL_DECIMAL_UNREADABLE",
                "{'weights':{'price':'50','quality':'49'},'bids':[]}                     | WEIGHTS_NOT_WHOLE",
                "{'weights':{'price':'50','quality':'50'},'method':'x','bids':[]}        | SCORING_METHOD_UNKNOWN",
                "{'weights':{'price':'50','quality':'50'},'method':'linear-to-ceiling','bids':[]} | SCORING_CEILING_MISSING",
                "{'weights':{'price':'50','quality':'50'},'method':'fixed-price','bids':[]} | SCORING_FIXED_PRICE_WEIGHS",
                "{'weights':{'price':'50','quality':'50'},'bids':[7]}                    | TOOL_BODY_UNREADABLE",
                "{'weights':{'price':'50','quality':'50'},'bids':[{'id':'A','price':'-1','quality':'5'}]}"
                        + " | SCORING_PRICE_NEGATIVE",
            })
    void refusesFaultyScoringRequestsByName(String body, String code) {
        assertThatThrownBy(() -> score(body)).hasMessageContaining(code);
    }

    @ParameterizedTest(name = "“{0}” is no day")
    @ValueSource(strings = {"", "2026-02-30", "2026-3-2", "02.03.2026", "tomorrow", "+12026-03-02"})
    void refusesWhatIsNoDay(String day) {
        assertThatThrownBy(() -> ToolInput.day("notice", day)).hasMessageContaining("TOOL_DAY_UNREADABLE");
        assertThatThrownBy(() -> ToolInput.day("notice", null)).hasMessageContaining("TOOL_DAY_UNREADABLE");
    }

    @ParameterizedTest(name = "“{0}” is no number")
    @ValueSource(strings = {"", "-1", "8.0", "99999999999", "acht"})
    void refusesWhatIsNoNumber(String number) {
        assertThatThrownBy(() -> ToolInput.number("days", number)).hasMessageContaining("TOOL_NUMBER_UNREADABLE");
    }

    private static JsonObject score(String body) {
        ScoringRequest request = ScoringRequest.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return new RankingJson(ENGLISH).of(Scoring.rank(request.bids(), request.weighting(), request.formula()));
    }
}
