package org.allmende.outcome.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.allmende.shared.Sha256;

/** Anybody who draws again from the same results by the same seed draws the same, whatever the order. */
class DrawProperties {

    private static Draw draw(String seed, List<String> keys) {
        Draw draw = new Draw(seed);
        keys.forEach(key -> draw.add(candidate(key)));
        return draw;
    }

    private static Draw.Candidate candidate(String key) {
        return new Draw.Candidate(
                key, Sha256.of(key.substring(0, 1).getBytes()), LocalDate.of(2026, 3, 1), BigDecimal.ONE);
    }

    private static List<String> keys(Draw draw) {
        return draw.drawn().stream().map(one -> one.result().key()).toList();
    }

    @Property
    void theOrderOfTheImportDoesNotMatter(
            @ForAll @NotEmpty Set<@AlphaChars @StringLength(min = 1, max = 6) String> keys,
            @ForAll @AlphaChars String seed,
            @ForAll Random order) {
        List<String> sent = new ArrayList<>(keys);
        Draw first = draw(seed, sent);
        Collections.shuffle(sent, order);
        Draw again = draw(seed, sent);
        assertThat(keys(again)).isEqualTo(keys(first));
        assertThat(again.populationMark()).isEqualTo(first.populationMark()).hasSize(64);
    }

    @Property
    void drawsNoResultTwiceAndNoneThatIsNotThere(
            @ForAll @Size(max = 120) Set<@AlphaChars @StringLength(min = 1, max = 6) String> keys,
            @ForAll @AlphaChars String seed) {
        Draw draw = draw(seed, List.copyOf(keys));
        assertThat(keys(draw)).doesNotHaveDuplicates().isSubsetOf(keys).hasSize(SpotCheckRule.size(keys.size()));
        assertThat(draw.population()).isEqualTo(keys.size());
    }

    @Property
    void drawsThoseOfTheLeastTickets(
            @ForAll @Size(min = 30, max = 90) Set<@AlphaChars @StringLength(min = 1, max = 6) String> keys,
            @ForAll @AlphaChars String seed) {
        List<String> byHand = keys.stream()
                .map(key -> Sha256.hex(seed + "\n" + candidate(key).mark()) + " " + key)
                .sorted()
                .limit(SpotCheckRule.MOST)
                .map(line -> line.substring(65))
                .toList();
        assertThat(keys(draw(seed, List.copyOf(keys)))).isEqualTo(byHand);
    }

    @Property
    void aResultMoreOrLessIsSeenInTheSumOfTheMarks(
            @ForAll @Size(min = 1, max = 40) Set<@AlphaChars @StringLength(min = 1, max = 6) String> keys) {
        Set<String> less = new HashSet<>(keys);
        less.remove(keys.iterator().next());
        assertThat(draw("", List.copyOf(less)).populationMark())
                .isNotEqualTo(draw("", List.copyOf(keys)).populationMark());
    }

    @Property
    void theSizeStaysWithinThePopulation(@ForAll @IntRange(max = 10_000_000) int population) {
        assertThat(SpotCheckRule.size(population))
                .isBetween(0, SpotCheckRule.MOST)
                .isLessThanOrEqualTo(population);
    }
}
