package org.allmende.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.phase.ShortlistRule.Candidate;
import org.allmende.phase.ShortlistRule.Counted;
import org.allmende.phase.ShortlistRule.Placed;
import org.allmende.phase.ShortlistRule.Step;
import org.allmende.shared.Weight;
import org.junit.jupiter.api.Test;

/** Who goes on, and by which step of the published rule. */
class ShortlistRuleTest {

    private static final List<Counted> CRITERIA = List.of(new Counted(1, Weight.of(40)), new Counted(2, Weight.of(20)));

    @Test
    void morePointsGoOn() {
        List<Placed> placed = ShortlistRule.of(
                List.of(asks("a", 2, 5, "x"), asks("b", 5, 0, "x"), asks("c", 4, 4, "x")), CRITERIA, 2);
        assertThat(placed).extracting(Placed::id).containsExactly("c", "b", "a");
        assertThat(placed).extracting(Placed::goesOn).containsExactly(true, true, false);
        assertThat(placed.get(0).points()).isEqualByComparingTo(new BigDecimal("48"));
        assertThat(placed.get(0).behind()).isEmpty();
        assertThat(placed.get(2).behind()).contains(Step.POINTS);
    }

    @Test
    void ofEqualPointsTheOneThatIsBetterInTheWeightiestCriterion() {
        List<Placed> placed = ShortlistRule.of(
                List.of(asks("a", 2, 4, "a"), asks("b", 3, 2, "z"), asks("c", 5, 5, "x")), CRITERIA, 2);
        assertThat(placed).extracting(Placed::id).containsExactly("c", "b", "a");
        assertThat(placed.get(2).behind()).contains(Step.CRITERION);
        assertThat(placed.get(2).criterion()).isEqualTo(Optional.of(1));
        assertThat(placed.get(2).goesOn()).isFalse();
    }

    @Test
    void ofEqualLevelsTheOneThatTheLotDraws() {
        List<Placed> placed = ShortlistRule.of(
                List.of(asks("a", 3, 3, "z"), asks("b", 3, 3, "a"), asks("c", 3, 3, "m")), CRITERIA, 2);
        assertThat(placed).extracting(Placed::id).containsExactly("b", "c", "a");
        assertThat(placed.get(2).behind()).contains(Step.LOT);
    }

    @Test
    void allGoOnWhereThereAreNotMore() {
        assertThat(ShortlistRule.of(List.of(asks("a", 0, 0, "x")), CRITERIA, 3)).allMatch(Placed::goesOn);
        assertThat(ShortlistRule.of(List.of(), CRITERIA, 3)).isEmpty();
    }

    private static Candidate asks(String id, int first, int second, String ticket) {
        return new Candidate(id, Map.of(1, first, 2, second), new TieBreak.Lot(ticket));
    }
}
