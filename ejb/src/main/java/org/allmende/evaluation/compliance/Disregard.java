package org.allmende.evaluation.compliance;

import java.util.List;
import java.util.Optional;
import org.allmende.evaluation.override.OverridableFails;
import org.allmende.shared.DomainProblem;

/**
 * Whether a bid must, may or may not be left out, from what still stands after its bidder was heard. One officer alone considers no
 * bid against which a fail stands; an excludable supplier's they may, for that is a judgement of the ground itself (s.26(2)).
 *
 * <p>Source: Procurement Act 2023 s.19(3)(a) ("must disregard"), (c) and (d) ("may disregard"), (5) (a price that the supplier shows
 * it can perform for may not be the reason); ss.26 and 57 for excluded and excludable suppliers. Errors: {@code
 * COMPLIANCE_MUST_DISREGARD(law)}, {@code COMPLIANCE_NEEDS_TWO(law)}, {@code COMPLIANCE_NOTHING_STANDS}.
 */
final class Disregard {

    private Disregard() {}

    /** The item for which the bid is left out; empty where it is considered. */
    static Optional<CheckItem> of(CheckItem.Version rules, List<DecideOnBid.Verdict> verdicts, boolean considered) {
        List<CheckItem> standing = verdicts.stream()
                .filter(DecideOnBid.Verdict::standsWhole)
                .map(verdict -> rules.get(verdict.item()))
                .toList();
        Optional<CheckItem> mandatory =
                standing.stream().filter(CheckItem::mandatory).findFirst();
        if (considered) {
            mandatory.ifPresent(item -> {
                throw new DomainProblem("COMPLIANCE_MUST_DISREGARD", item.law());
            });
            standing.stream()
                    .filter(OverridableFails::isOverridable)
                    .findFirst()
                    .ifPresent(item -> {
                        throw new DomainProblem("COMPLIANCE_NEEDS_TWO", item.law());
                    });
            return Optional.empty();
        }
        return Optional.of(mandatory
                .or(() -> standing.stream().findFirst())
                .orElseThrow(() -> new DomainProblem("COMPLIANCE_NOTHING_STANDS")));
    }
}
