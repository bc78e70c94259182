package org.allmende.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTrialTest {

    private static final String GOOD = "f=relative-lowest&x=&pw=50&c=Care&w=30&c=Reach&w=20&best=5"
            + "&b=A&p=100000&o=&m=4&m=3,5&b=B&p=80000&o=&m=3&m=2&b=&p=&o=&m=&m=";

    @Test
    void computesAsTheEvaluationDoes() {
        Ranking ranking = trial(GOOD).compute().orElseThrow();
        assertThat(ranking.bids()).extracting(bid -> bid.total().shown()).containsExactly("78.000000", "76.000000");
        assertThat(ranking.bids()).extracting(RankedBid::rank).containsExactly(1, 2);
        assertThat(ranking.of("b0").orElseThrow().working())
                .extracting(line -> line.sum())
                .containsExactly(
                        "50 × 80000 ÷ 100000 = 40.000000", "30 × 4 ÷ 5 = 24.000000", "20 × 7 ÷ 10 = 14.000000");
    }

    @Test
    void itsAddressLeadsToTheSame() {
        ScoringTrial trial = trial(GOOD);
        ScoringTrial again = trial(trial.address().replace("/tools/scoring?", ""));
        assertThat(again.compute()).isEqualTo(trial.compute()).isPresent();
        assertThat(again.address()).isEqualTo(trial.address());
    }

    @ParameterizedTest(name = "{0} instead of {1} is {3} at {2}")
    @CsvSource({
        "pw=49, pw=50, pw, WEIGHTS_NOT_WHOLE",
        "pw=x, pw=50, pw, TRIAL_NUMBER_UNREADABLE",
        "w=130, w=30, w0, WEIGHT_OUT_OF_RANGE",
        "c=, c=Care, c0, TRIAL_NAME_NEEDED",
        "'p=100,000', p=100000, p0, TRIAL_NUMBER_AMBIGUOUS",
        "p=-5, p=100000, p0, TRIAL_NEGATIVE",
        "p=, p=100000, p0, TRIAL_NUMBER_NEEDED",
        "m=6, m=4, m0-0, TRIAL_MARK_OUT_OF_RANGE",
        "b=A&p=80000, b=B&p=80000, b1, SCORING_BID_TWICE",
        "b=&p=80000, b=B&p=80000, b1, TRIAL_NAME_NEEDED",
        "best=0, best=5, best, TRIAL_SCALE_NOT_POSITIVE",
        "f=cheapest, f=relative-lowest, f, SCORING_METHOD_UNKNOWN",
        "f=linear-to-ceiling, f=relative-lowest, x, SCORING_CEILING_MISSING",
        "f=linear-to-ceiling&x=0, f=relative-lowest&x=, x, SCORING_FIGURE_NOT_POSITIVE",
        "f=fixed-price, f=relative-lowest, pw, SCORING_FIXED_PRICE_WEIGHS",
        "f=cost-per-outcome, f=relative-lowest, o0, TRIAL_NUMBER_NEEDED",
    })
    void eachFaultStandsAtItsFieldAndNothingIsLost(String bad, String good, String field, String code) {
        ScoringTrial trial = trial(GOOD.replaceFirst(good, bad));
        assertThat(trial.compute()).isEmpty();
        assertThat(trial.faults()).first().satisfies(fault -> {
            assertThat(fault.getId()).isEqualTo(field);
            assertThat(Objects.requireNonNull(fault.problem()).code()).isEqualTo(code);
        });
        assertThat(trial.getBids().get(0).title().getText()).isEqualTo("A");
        assertThat(trial.getBids().get(0).marks().get(1).getText()).isEqualTo("3,5");
    }

    @Test
    void rowsCanBeAddedAndKeepTheMarksInTheirPlaces() {
        ScoringTrial wider = trial(GOOD + "&more=criterion");
        assertThat(wider.getCriteria()).hasSize(3);
        assertThat(wider.getBids().get(1).marks()).extracting(Entry::getText).containsExactly("3", "2", "");
        assertThat(trial(GOOD + "&more=bid").getBids()).hasSize(4);
        String many = "&b=X&p=1".repeat(40) + "&c=X&w=1".repeat(40);
        assertThat(trial(many).getBids()).hasSize(ScoringTrial.MOST_BIDS);
        assertThat(trial(many).getCriteria()).hasSize(ScoringTrial.MOST_CRITERIA);
    }

    @Test
    void noBidAtAllIsSaidSo() {
        assertThat(trial("pw=100&c=&w=").compute()).isEmpty();
        ScoringTrial empty = trial("pw=100&c=&w=");
        empty.compute();
        assertThat(empty.faults()).extracting(Entry::getId).containsExactly("b0");
    }

    @Test
    void aTendersOwnWeightsArePrefilled() {
        String address = ScoringTrial.address(
                PriceMethod.LINEAR_TO_CEILING,
                new BigDecimal("200000.00"),
                new BigDecimal("40"),
                List.of(Map.entry("Care & reach", new BigDecimal("60"))));
        ScoringTrial trial = trial(address.replace("/tools/scoring?", ""));
        assertThat(trial.getMethod()).isEqualTo(PriceMethod.LINEAR_TO_CEILING);
        assertThat(trial.getFigure().getText()).isEqualTo("200000.00");
        assertThat(trial.getCriteria()).extracting(row -> row.title().getText()).containsExactly("Care & reach");
        assertThat(trial.faults()).isEmpty();
    }

    private static ScoringTrial trial(String query) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (pair.contains("=")) {
                String[] parts = pair.split("=", 2);
                String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                parameters.merge(parts[0], new String[] {value}, (one, other) -> Stream.of(one, other)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
            }
        }
        return new ScoringTrial(parameters);
    }
}
