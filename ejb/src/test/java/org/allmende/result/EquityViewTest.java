package org.allmende.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.allmende.result.EquityView.Group;
import org.allmende.result.EquityView.Rest;
import org.junit.jupiter.api.Test;

class EquityViewTest {

    private static final int GROUPS = 3;
    private static final int SMALL = 3;
    private static final int MOST = 6;
    private static final int MOST_TRIED = 4;

    @Test
    void groupsThatAreLargeEnoughAreShownTheLargestFirst() {
        EquityView view = EquityView.of(List.of(new Group("a", 5, 5), new Group("b", 9, 6)), 5);
        assertThat(view.shown()).extracting(Group::name).containsExactly("b", "a");
        assertThat(view.rest()).isEmpty();
    }

    @Test
    void aSmallGroupTakesTheSmallestOfTheOthersWithIt() {
        EquityView view =
                EquityView.of(List.of(new Group("a", 40, 30), new Group("b", 12, 3), new Group("c", 20, 15)), 5);
        assertThat(view.shown()).extracting(Group::name).containsExactly("a");
        assertThat(view.rest()).contains(new Rest(2, 32, 18));
    }

    @Test
    void twoGroupsThatMustBothHaveTheMostOfASmallOneAreNotShownAlone() {
        EquityView view = EquityView.of(List.of(new Group("a", 4, 4), new Group("b", 4, 4), new Group("c", 50, 50)), 5);
        assertThat(view.rest()).contains(new Rest(3, 58, 58));
    }

    @Test
    void whereAllTogetherAreTooFewNothingIsShown() {
        assertThat(EquityView.of(List.of(), 5).isEmpty()).isTrue();
        assertThat(EquityView.of(List.of(new Group("a", 90, 4)), 5).isEmpty()).isTrue();
        assertThat(EquityView.of(List.of(new Group("a", 2, 1), new Group("b", 90, 3)), 5)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aGroupThatOneMeasureHidesNoOtherShows() {
        List<Group> paid = List.of(new Group("a", 40, 30), new Group("b", 12, 3), new Group("c", 20, 15));
        List<Group> stayed = List.of(new Group("a", 40, 35), new Group("b", 12, 9), new Group("c", 20, 18));

        List<EquityView> views = EquityView.together(List.of(paid, stayed), 5);

        assertThat(views.get(0).rest()).contains(new Rest(2, 32, 18));
        assertThat(views.get(1).rest()).contains(new Rest(2, 32, 27));
        assertThat(views.get(1).shown()).extracting(Group::name).containsExactly("a");
    }

    @Test
    void aGroupThatAMeasureDoesNotKnowHidesItInAll() {
        List<EquityView> views = EquityView.together(
                List.of(
                        List.of(new Group("a", 40, 30), new Group("b", 12, 9), new Group("c", 20, 15)),
                        List.of(new Group("a", 40, 30), new Group("c", 20, 15))),
                5);

        assertThat(views)
                .allSatisfy(
                        view -> assertThat(view.shown()).extracting(Group::name).containsExactly("a"));
    }

    @Test
    void aMeasureThatHasNotBegunHidesNothing() {
        List<Group> groups = List.of(new Group("a", 40, 30), new Group("b", 12, 9));

        List<EquityView> views = EquityView.together(List.of(groups, List.of()), 5);

        assertThat(views.get(0).shown()).extracting(Group::name).containsExactly("a", "b");
        assertThat(views.get(1).isEmpty()).isTrue();
    }

    @Property
    void severalMeasuresShowTheSameGroups(
            @ForAll("groups") List<Group> one,
            @ForAll("groups") List<Group> other,
            @ForAll @IntRange(min = 2, max = 10) int small) {
        Assume.that(!one.isEmpty() && !other.isEmpty());

        List<EquityView> views = EquityView.together(List.of(one, other), small);

        assertThat(views.get(0).shown().stream().map(Group::name).sorted().toList())
                .isEqualTo(
                        views.get(1).shown().stream().map(Group::name).sorted().toList());
    }

    /**
     * Tries every way in which few people can be shared out among three groups: whoever sees what is shown, and knows the rule, finds for
     * each count that is not shown at least two that would have given the same.
     */
    @Test
    void noHiddenCountCanBeComputedFromWhatIsShown() {
        Map<String, BitSet[]> possible = new HashMap<>();
        everyWay(MOST, counts -> {
            BitSet[] seen = possible.computeIfAbsent(
                    words(view(counts)),
                    none -> Stream.generate(BitSet::new).limit(counts.length).toArray(BitSet[]::new));
            IntStream.range(0, counts.length).forEach(i -> seen[i].set(counts[i]));
        });
        everyWay(MOST_TRIED, counts -> {
            EquityView view = view(counts);
            BitSet[] seen = possible.get(words(view));
            for (int i = 0; i < counts.length; i++) {
                String group = name(i / 2);
                if (view.shown().stream().noneMatch(one -> one.name().equals(group))) {
                    assertThat(seen[i].cardinality())
                            .as("%s in %s", group, words(view))
                            .isGreaterThan(1);
                }
            }
        });
    }

    @Property
    void nothingSmallIsShownAndNobodyIsCountedTwice(
            @ForAll("groups") List<Group> groups, @ForAll @IntRange(min = 2, max = 10) int small) {
        EquityView view = EquityView.of(groups, small);
        assertThat(view.shown()).allMatch(group -> group.referred() >= small && group.reached() >= small);
        assertThat(groups).containsAll(view.shown());
        view.rest().ifPresent(rest -> {
            assertThat(rest.groups())
                    .isGreaterThan(1)
                    .isEqualTo(groups.size() - view.shown().size());
            assertThat(rest.referred()).isGreaterThanOrEqualTo(small);
            assertThat(rest.reached()).isGreaterThanOrEqualTo(small);
            assertThat(rest.referred()
                            + view.shown().stream().mapToLong(Group::referred).sum())
                    .isEqualTo(groups.stream().mapToLong(Group::referred).sum());
        });
        List<Group> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(small));
        assertThat(words(EquityView.of(shuffled, small))).isEqualTo(words(view));
    }

    @Provide
    Arbitrary<List<Group>> groups() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 30);
        return Combinators.combine(counts, counts)
                .as((referred, reached) -> new Group("", referred, reached))
                .list()
                .ofMaxSize(8)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Group(
                                name(i), list.get(i).referred(), list.get(i).reached()))
                        .toList());
    }

    private static String name(int number) {
        return "group " + number;
    }

    private static EquityView view(int[] counts) {
        return EquityView.of(
                IntStream.range(0, GROUPS)
                        .mapToObj(i -> new Group(name(i), counts[2 * i], counts[2 * i + 1]))
                        .toList(),
                SMALL);
    }

    private static String words(EquityView view) {
        return view.shown() + " " + view.rest();
    }

    private static void everyWay(int most, Consumer<int[]> act) {
        int[] counts = new int[2 * GROUPS];
        int at = 0;
        while (at < counts.length) {
            act.accept(counts);
            at = 0;
            while (at < counts.length && ++counts[at] > most) {
                counts[at++] = 0;
            }
        }
    }
}
