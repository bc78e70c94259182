package org.allmende.evaluation.override;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.ComplianceCheck;
import org.allmende.evaluation.compliance.ComplianceStatus;
import org.allmende.evaluation.compliance.Finding;
import org.allmende.evaluation.compliance.ItemFinding;
import org.allmende.shared.DomainProblem;

/**
 * Which fails may be set aside: those for which the Act says that a tender "may" be disregarded, which are the breach of a
 * procedural requirement and an abnormally low price. What it says "must" be disregarded for (the tender's own requirements, a
 * condition of participation) may not, nor any ground for exclusion: whether an excludable supplier is left out is decided on its
 * own merits with the bidder's answer (s.58), not by an override.
 *
 * <p>Source: Procurement Act 2023 s.19(2)(a), (3)(a), (c), (d), ss.26, 57. Errors: {@code OVERRIDE_NOTHING_FAILED}, {@code
 * OVERRIDE_NOT_ALLOWED(law)}.
 */
public final class OverridableFails {

    private OverridableFails() {}

    /** Whether that one may be set aside by two people. */
    public static boolean isOverridable(CheckItem item) {
        return !item.mandatory() && !item.kind().isExclusion();
    }

    /** What stands against the bid; refused where the bid is not out, or where one of it may not be set aside. */
    static List<CheckItem> require(ComplianceCheck check, Collection<ItemFinding> findings) {
        List<CheckItem> standing = standing(check, findings);
        if (check.status() != ComplianceStatus.OUT || standing.isEmpty()) {
            throw new DomainProblem("OVERRIDE_NOTHING_FAILED");
        }
        firm(standing).ifPresent(item -> {
            throw new DomainProblem("OVERRIDE_NOT_ALLOWED", item.law());
        });
        return standing;
    }

    /** What stands against the bid, in the order of the list. */
    public static List<CheckItem> standing(ComplianceCheck check, Collection<ItemFinding> findings) {
        return check.rules().items().stream()
                .filter(item -> findings.stream()
                        .anyMatch(found -> found.item().equals(item.code()) && found.finding() == Finding.STANDS))
                .toList();
    }

    /** The first that nobody may set aside. */
    public static Optional<CheckItem> firm(List<CheckItem> standing) {
        return standing.stream().filter(item -> !isOverridable(item)).findFirst();
    }
}
