package org.allmende.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.phase.ShortlistRule.Candidate;
import org.allmende.phase.ShortlistRule.Counted;
import org.allmende.phase.ShortlistRule.Placed;
import org.allmende.shared.Weight;

/** However many ask to participate, and in whatever order they come: who goes on follows from what is published alone. */
class ShortlistRuleProperties {

    private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<Counted> CRITERIA =
            List.of(new Counted(1, Weight.of(20)), new Counted(3, Weight.of(40)), new Counted(4, Weight.of(20)));

    /** Few levels, so that ties are many. */
    private static List<Candidate> candidates(Random random, int count) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Integer, Integer> levels = new HashMap<>();
            CRITERIA.forEach(criterion -> levels.put(criterion.number(), random.nextInt(3)));
            String id = "request " + i;
            all.add(new Candidate(id, levels, TieBreak.Lot.of(OPENED, id)));
        }
        return all;
    }

    @Property(tries = 300)
    void theOrderOfArrivalChangesNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @IntRange(min = 2, max = 6) int most) {
        Random random = new Random(seed);
        List<Candidate> all = candidates(random, count);
        List<Placed> first = ShortlistRule.of(all, CRITERIA, most);
        List<Candidate> shuffled = new ArrayList<>(all);
        java.util.Collections.shuffle(shuffled, random);
        assertThat(ShortlistRule.of(shuffled, CRITERIA, most)).isEqualTo(first);
        List<Counted> turned = new ArrayList<>(CRITERIA);
        java.util.Collections.shuffle(turned, random);
        assertThat(ShortlistRule.of(all, turned, most)).isEqualTo(first);
    }

    @Property(tries = 300)
    void asManyGoOnAsWerePublishedAndThereAre(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 12) int count,
            @ForAll @IntRange(min = 2, max = 6) int most) {
        List<Placed> placed = ShortlistRule.of(candidates(new Random(seed), count), CRITERIA, most);
        assertThat(placed).hasSize(count);
        assertThat(placed.stream().filter(Placed::goesOn)).hasSize(Math.min(count, most));
        Set<Integer> places = placed.stream().map(Placed::place).collect(Collectors.toSet());
        assertThat(places).hasSize(count).allMatch(place -> place >= 1 && place <= count);
    }

    @Property(tries = 300)
    void nobodyWhoGoesOnHasFewerPointsThanSomebodyWhoDoesNot(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @IntRange(min = 2, max = 6) int most) {
        List<Candidate> all = candidates(new Random(seed), count);
        List<Placed> placed = ShortlistRule.of(all, CRITERIA, most);
        for (Placed on : placed.stream().filter(Placed::goesOn).toList()) {
            for (Placed off : placed.stream().filter(each -> !each.goesOn()).toList()) {
                assertThat(on.points()).isGreaterThanOrEqualTo(off.points());
                if (on.points().compareTo(off.points()) == 0) {
                    assertThat(heaviest(all, on)).isGreaterThanOrEqualTo(heaviest(all, off));
                }
            }
        }
    }

    /** The level in the weightiest criterion. */
    private static int heaviest(List<Candidate> all, Placed placed) {
        return all.stream()
                .filter(candidate -> candidate.id().equals(placed.id()))
                .mapToInt(candidate -> candidate.levels().get(3))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever is better in one criterion and worse in none is never behind. */
    @Property(tries = 300)
    void aBetterLevelNeverLosesAPlace(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int count) {
        Random random = new Random(seed);
        List<Candidate> all = candidates(random, count);
        Candidate own = all.get(random.nextInt(count));
        int before = place(ShortlistRule.of(all, CRITERIA, 2), own.id());
        Map<Integer, Integer> better = new HashMap<>(own.levels());
        better.merge(1 + 2 * random.nextInt(2), 1, Integer::sum);
        List<Candidate> next = new ArrayList<>(all);
        next.set(all.indexOf(own), new Candidate(own.id(), better, own.lot()));
        assertThat(place(ShortlistRule.of(next, CRITERIA, 2), own.id())).isLessThanOrEqualTo(before);
    }

    private static int place(List<Placed> placed, String id) {
        return placed.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .place();
    }

    /** A fifth of the weight for each level: what can be reached adds up to the weights. */
    @Property(tries = 100)
    void pointsAreWeightTimesLevelOverFive(@ForAll long seed) {
        Candidate own = candidates(new Random(seed), 1).get(0);
        BigDecimal expected = CRITERIA.stream()
                .map(criterion -> criterion
                        .weight()
                        .percent()
                        .multiply(BigDecimal.valueOf(own.levels().get(criterion.number())))
                        .divide(BigDecimal.valueOf(5)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(ShortlistRule.of(List.of(own), CRITERIA, 2).get(0).points()).isEqualByComparingTo(expected);
        assertThat(new HashSet<>(ShortlistRule.of(List.of(own), CRITERIA, 2))).hasSize(1);
    }
}
