package org.allmende.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The award criteria as main criteria and their parts. Only parts are scored and weigh; what a main criterion weighs is their sum.
 *
 * <p>Errors: {@code CRITERION_PARTS_APART(main)}, {@code CRITERION_PART_ALONE(main)}.
 */
public final class CriteriaTree {

    private CriteriaTree() {}

    /**
     * A main criterion with its parts, or a criterion without parts.
     *
     * @param main its title; empty where it has no parts
     * @param parts the criteria that are scored, in the order of the notice
     */
    public record Branch(Optional<String> main, List<Criterion> parts) {

        /** What the parts weigh together, of 100 points. */
        public BigDecimal points() {
            return parts.stream().map(part -> part.weight().percent()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** In the order of the notice. */
    public static List<Branch> of(List<Criterion> criteria) {
        List<Branch> branches = new ArrayList<>();
        @Nullable String open = null;
        for (Criterion criterion : criteria) {
            String main = criterion.partOf().orElse(null);
            if (main == null || !Objects.equals(main, open)) {
                branches.add(new Branch(criterion.partOf(), new ArrayList<>()));
            }
            branches.get(branches.size() - 1).parts().add(criterion);
            open = main;
        }
        return branches.stream()
                .map(branch -> new Branch(branch.main(), List.copyOf(branch.parts())))
                .toList();
    }

    /** Refuses parts that do not stand together, and a main criterion of one part, which would be that part under another name. */
    static void require(List<Criterion> criteria) {
        Set<String> seen = new HashSet<>();
        for (Branch branch : of(criteria)) {
            branch.main().filter(main -> !seen.add(main)).ifPresent(main -> {
                throw new DomainProblem("CRITERION_PARTS_APART", main);
            });
        }
        for (Branch branch : of(criteria)) {
            branch.main().filter(main -> branch.parts().size() == 1).ifPresent(main -> {
                throw new DomainProblem("CRITERION_PART_ALONE", main);
            });
        }
    }
}
