package org.allmende.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many people of each need group were referred and with how many something was reached, as everybody may see it. A group of
 * which either count is below the metric's small number is not shown by itself but together with others as the rest. A rest
 * that would be one group, or small itself, or could be shared out in one way alone, takes the smallest of the shown groups in
 * too; so no hidden count can be computed from what is shown. Where even all groups together are too few, nothing is shown.
 */
public final class EquityView {

    private static final Comparator<Group> SMALLEST = Comparator.comparingLong(Group::referred)
            .thenComparingLong(Group::reached)
            .thenComparing(Group::name);

    private final List<Group> shown;
    private final @Nullable Rest rest;

    private EquityView(List<Group> shown, @Nullable Rest rest) {
        this.shown = List.copyOf(shown);
        this.rest = rest;
    }

    /**
     * The people of one need group.
     *
     * @param name empty for people without one
     * @param referred different people with a referral
     * @param reached different people with a result
     */
    public record Group(String name, long referred, long reached) {

        private boolean isSmall(int small) {
            return referred < small || reached < small;
        }
    }

    /**
     * Groups that are not shown by themselves.
     *
     * @param groups how many
     * @param referred people of all of them
     * @param reached people of all of them
     */
    public record Rest(int groups, long referred, long reached) {

        private static Rest of(Collection<Group> hidden) {
            return new Rest(
                    hidden.size(),
                    hidden.stream().mapToLong(Group::referred).sum(),
                    hidden.stream().mapToLong(Group::reached).sum());
        }

        /** Neither small nor so full that each of its groups must have the most that a small one can have. */
        private boolean isSafe(int small) {
            long full = (long) groups * (small - 1);
            return groups > 1 && referred >= small && reached >= small && referred != full && reached != full;
        }
    }

    /** @param small counts below it are not shown; at least 2 */
    public static EquityView of(Collection<Group> groups, int small) {
        return of(groups, small, Set.of());
    }

    /**
     * Of several measures of the same people, in their order: a group that one of them does not show none shows, or the one could be
     * computed from the other. A group that a measure does not know has nobody there; a measure that knows none at all has not begun and hides none.
     */
    public static List<EquityView> together(List<? extends Collection<Group>> measures, int small) {
        Set<String> names = measures.stream()
                .flatMap(Collection::stream)
                .map(Group::name)
                .collect(Collectors.toCollection(TreeSet::new));
        List<List<Group>> whole =
                measures.stream().map(groups -> completed(groups, names)).toList();
        Set<String> hidden = new HashSet<>();
        int before = -1;
        while (hidden.size() > before) {
            before = hidden.size();
            for (List<Group> groups : whole) {
                if (groups.isEmpty()) {
                    continue;
                }
                Set<String> shown = of(groups, small, hidden).shown().stream()
                        .map(Group::name)
                        .collect(Collectors.toSet());
                names.stream().filter(name -> !shown.contains(name)).forEach(hidden::add);
            }
        }
        return whole.stream().map(groups -> of(groups, small, hidden)).toList();
    }

    private static List<Group> completed(Collection<Group> groups, Set<String> names) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, Group> known = groups.stream().collect(Collectors.toMap(Group::name, Function.identity()));
        return names.stream()
                .map(name -> known.getOrDefault(name, new Group(name, 0, 0)))
                .toList();
    }

    private static EquityView of(Collection<Group> groups, int small, Set<String> elsewhere) {
        List<Group> shown = new ArrayList<>(groups);
        shown.sort(SMALLEST);
        List<Group> hidden = new ArrayList<>(shown.stream()
                .filter(group -> group.isSmall(small) || elsewhere.contains(group.name()))
                .toList());
        if (hidden.isEmpty()) {
            return new EquityView(sorted(shown), null);
        }
        shown.removeAll(hidden);
        while (!Rest.of(hidden).isSafe(small) && !shown.isEmpty()) {
            hidden.add(shown.remove(0));
        }
        Rest rest = Rest.of(hidden);
        return new EquityView(sorted(shown), rest.isSafe(small) ? rest : null);
    }

    private static List<Group> sorted(List<Group> groups) {
        return groups.stream().sorted(SMALLEST.reversed()).toList();
    }

    /** Groups that are shown by themselves, the largest first. */
    public List<Group> shown() {
        return shown;
    }

    public Optional<Rest> rest() {
        return Optional.ofNullable(rest);
    }

    public boolean isEmpty() {
        return shown.isEmpty() && rest == null;
    }
}
