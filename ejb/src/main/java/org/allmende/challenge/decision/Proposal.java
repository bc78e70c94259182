package org.allmende.challenge.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.allmende.challenge.EoiOutcome;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.RejectionGround;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * A decision as an officer words it for the other.
 *
 * <p>Source: Localism Act 2011 ss.83(1), (8), (11), 84(1)-(2), (8). That a modification names a ground is our way to show that
 * the expression "would not otherwise be capable of acceptance": only a ground can stand in its way.
 *
 * <p>Errors: {@code EOI_REASONS_MISSING}, {@code EOI_GROUND_MISSING}, {@code EOI_MODIFICATION_MISSING} and those of {@link
 * Wellbeing} and {@link GroundFinding}.
 *
 * @param reasons published word for word
 * @param grounds none for an acceptance; what a ground does not need is left out
 * @param modification what is to change; null unless it is one
 */
public record Proposal(
        DecisionKind kind,
        String reasons,
        Wellbeing wellbeing,
        List<GroundFinding> grounds,
        @Nullable String modification) {

    /** Shorter than this, nobody knows what they agree to. */
    static final int SHORTEST_MODIFICATION = 40;

    public Proposal {
        reasons = reasons.strip();
        grounds = kind.needsGround() ? inOrder(grounds) : List.of();
        modification = kind == DecisionKind.MODIFY && modification != null ? modification.strip() : null;
    }

    public static Proposal accept(String reasons, Wellbeing wellbeing) {
        return new Proposal(DecisionKind.ACCEPT, reasons, wellbeing, List.of(), null);
    }

    public static Proposal reject(String reasons, Wellbeing wellbeing, GroundFinding... grounds) {
        return new Proposal(DecisionKind.REJECT, reasons, wellbeing, List.of(grounds), null);
    }

    public static Proposal modify(String modification, String reasons, Wellbeing wellbeing, GroundFinding... grounds) {
        return new Proposal(DecisionKind.MODIFY, reasons, wellbeing, List.of(grounds), modification);
    }

    private static List<GroundFinding> inOrder(List<GroundFinding> findings) {
        return findings.stream()
                .map(GroundFinding::needed)
                .sorted(Comparator.comparing(GroundFinding::ground))
                .toList();
    }

    void requireLawful(LocalDate day) {
        wellbeing.requireConsidered();
        if (reasons.length() < EoiOutcome.SHORTEST_REASONS) {
            throw new DomainProblem("EOI_REASONS_MISSING");
        }
        if (kind.needsGround()) {
            requireGrounds(day);
        }
        if (kind == DecisionKind.MODIFY && (modification == null || modification.length() < SHORTEST_MODIFICATION)) {
            throw new DomainProblem("EOI_MODIFICATION_MISSING", SHORTEST_MODIFICATION);
        }
    }

    private void requireGrounds(LocalDate day) {
        List<RejectionGround> named =
                grounds.stream().map(GroundFinding::ground).distinct().toList();
        if (named.isEmpty() || named.size() != grounds.size()) {
            throw new DomainProblem("EOI_GROUND_MISSING");
        }
        grounds.forEach(ground -> ground.requireLawful(day));
    }
}
