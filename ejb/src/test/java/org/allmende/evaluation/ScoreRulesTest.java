package org.allmende.evaluation;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.allmende.tender.Criterion;
import org.allmende.tender.TenderBuilder;
import org.junit.jupiter.api.Test;

class ScoreRulesTest {

    private static final String GOOD_REASON =
            "Assembly decides on £41,000 a year; the pilot with 212 voters shows that it works (p. 15).";

    private final Criterion criterion = aTender().published().criteria().get(0);

    @Test
    void refusesAReasonThatOnlyRepeatsTheScale() {
        assertThatThrownBy(() -> ScoreRules.requireComplete(criterion, 4, "Very good. How the service is run: good!"))
                .hasMessageStartingWith("SCORE_REASON_REPEATS_SCALE");
    }

    @Test
    void acceptsAReasonThatNamesWhatLedToTheLevel() {
        assertThatCode(() -> ScoreRules.requireComplete(criterion, 3, GOOD_REASON))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesALevelWithoutReasonAndAReasonWithoutLevel() {
        assertThatThrownBy(() -> ScoreRules.requireComplete(criterion, 3, " "))
                .hasMessageStartingWith("SCORE_REASON_MISSING");
        assertThatThrownBy(() -> ScoreRules.requireComplete(criterion, null, GOOD_REASON))
                .hasMessageStartingWith("SCORE_LEVEL_MISSING");
    }

    @Property
    void noOrderAndNoRepetitionOfTheScalesWordsMakesAReason(
            @ForAll @IntRange(min = 1, max = 30) int times, @ForAll @IntRange(min = 0, max = 5) int level) {
        String words = (TenderBuilder.LEVELS.get(level).toUpperCase(java.util.Locale.ROOT) + ", ").repeat(times);
        assertThat(ScoreRules.repeatsScale(criterion, words)).isTrue();
    }

    @Property
    void hostileTextIsNoFault(@ForAll @StringLength(max = 300) String text) {
        assertThatCode(() -> ScoreRules.repeatsScale(criterion, text + "'\"<script>"))
                .doesNotThrowAnyException();
        assertThat(ScoreRules.repeatsScale(criterion, text + " " + GOOD_REASON)).isFalse();
    }
}
