package org.allmende.phase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.shared.Weight;

/**
 * Who of those who asked to participate goes on, by the rule that every tender of the portal in phases publishes, so that nobody has
 * a choice left: more points in the criteria of the phase; then more points in the weightiest of them on which two differ; then the
 * lot, which anybody can draw again. The order in which requests arrived changes nothing. Source: Procurement Act 2023 s.20(4)(a),
 * (5)(b), (6).
 */
final class ShortlistRule {

    private static final BigDecimal BEST_LEVEL = BigDecimal.valueOf(5);

    private ShortlistRule() {}

    /**
     * A criterion of the phase.
     *
     * @param number in the notice
     */
    record Counted(int number, Weight weight) {}

    /**
     * A request that may be considered.
     *
     * @param levels from 0 to 5, by the criterion's number
     * @param lot what is drawn for it where nothing else decides
     */
    record Candidate(String id, Map<Integer, Integer> levels, TieBreak.Lot lot) {

        Candidate {
            levels = Map.copyOf(levels);
        }
    }

    /** What put a request behind the one before it. */
    enum Step {
        POINTS,
        CRITERION,
        LOT
    }

    /**
     * A request in its place.
     *
     * @param place from 1; no two share one
     * @param points weight times level over five, added up
     * @param behind why it stands behind the one before; empty of the first
     * @param criterion the number of the criterion that decided, where one did
     */
    record Placed(
            String id,
            int place,
            BigDecimal points,
            boolean goesOn,
            Optional<Step> behind,
            Optional<Integer> criterion) {}

    /**
     * All requests in their places; at most so many go on.
     *
     * @param most at least 1
     */
    static List<Placed> of(List<Candidate> candidates, List<Counted> criteria, int most) {
        List<Counted> weightiest = criteria.stream()
                .sorted(Comparator.comparing(Counted::weight).reversed().thenComparing(Counted::number))
                .toList();
        Map<String, BigDecimal> points = new HashMap<>();
        candidates.forEach(each -> points.put(each.id(), points(each, criteria)));
        Comparator<Candidate> better =
                Comparator.comparing((Candidate each) -> points.get(each.id())).reversed();
        for (Counted criterion : weightiest) {
            better = better.thenComparing(Comparator.comparing((Candidate each) -> level(each, criterion))
                    .reversed());
        }
        List<Candidate> ordered = candidates.stream()
                .sorted(better.thenComparing(Candidate::lot).thenComparing(Candidate::id))
                .toList();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Candidate own = ordered.get(i);
            BigDecimal reached = points(own, criteria);
            Optional<Candidate> before = i == 0 ? Optional.empty() : Optional.of(ordered.get(i - 1));
            Optional<Integer> decided = before.filter(
                            other -> points(other, criteria).compareTo(reached) == 0)
                    .flatMap(other -> weightiest.stream()
                            .filter(criterion -> level(other, criterion) != level(own, criterion))
                            .map(Counted::number)
                            .findFirst());
            Optional<Step> behind = before.map(other -> points(other, criteria).compareTo(reached) != 0
                    ? Step.POINTS
                    : decided.isPresent() ? Step.CRITERION : Step.LOT);
            placed.add(new Placed(own.id(), i + 1, reached, i < most, behind, decided));
        }
        return placed;
    }

    /** Exact: a fifth has one decimal place. */
    private static BigDecimal points(Candidate candidate, List<Counted> criteria) {
        return criteria.stream()
                .map(criterion ->
                        criterion.weight().percent().multiply(BigDecimal.valueOf(level(candidate, criterion))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BEST_LEVEL);
    }

    private static int level(Candidate candidate, Counted criterion) {
        Integer level = candidate.levels().get(criterion.number());
        if (level == null) {
            throw new IllegalArgumentException("no level for criterion " + criterion.number());
        }
        return level;
    }
}
