package org.allmende.variation;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/**
 * What the law says of a change (Procurement Act 2023 ss.74, 75 and Schedule 8, read in the primary text): the portal's contracts are for
 * services, so that 10 per cent is the share of value, never 15.
 *
 * <p>Section 75(2) frees a change that alters the value by 10 per cent or less "or" the term by 10 per cent or less. Read by the letter, one
 * of the two would free a change of any size in the other. Here a notice is due when either is exceeded; to publish more than is asked for
 * breaks no rule.
 *
 * <p>Errors: {@code VARIATION_GROUND_NOT_OPEN}, {@code VARIATION_CONVERTS(threshold)}, {@code VARIATION_SUBSTANTIAL_TERM(percent)}, {@code
 * VARIATION_SUBSTANTIAL_SCOPE}, {@code VARIATION_SUBSTANTIAL_BALANCE}, {@code VARIATION_VALUE_TEN(percent)}, {@code
 * VARIATION_AGGREGATE(threshold)}, {@code VARIATION_SCOPE}, {@code VARIATION_VALUE_FIFTY(percent)}.
 */
final class ModificationLaw {

    private static final int TENTH = 10;
    private static final int HALF = 50;

    private ModificationLaw() {}

    /** The grounds that may be named for a change of this contract. */
    static Set<ModificationGround> open(Setting setting) {
        if (setting.lightTouch()) {
            return EnumSet.of(ModificationGround.LIGHT_TOUCH);
        }
        EnumSet<ModificationGround> grounds =
                EnumSet.range(ModificationGround.PROVIDED_FOR, ModificationGround.BELOW_THRESHOLD);
        if (setting.belowThreshold()) {
            grounds.add(ModificationGround.OUTSIDE);
        }
        return grounds;
    }

    static void require(VariationTerms terms, Setting setting) {
        ModificationGround ground = terms.ground();
        if (!open(setting).contains(ground)) {
            throw new DomainProblem("VARIATION_GROUND_NOT_OPEN");
        }
        Extent extent = setting.extent(terms);
        if (ground.isHalfMoreAtMost() && extent.raisesValueAbove(HALF)) {
            throw new DomainProblem("VARIATION_VALUE_FIFTY", extent.valuePercent());
        }
        if (ground == ModificationGround.OUTSIDE && !terms.value().isLessThan(setting.threshold())) {
            throw new DomainProblem("VARIATION_CONVERTS", setting.threshold());
        }
        if (ground == ModificationGround.NOT_SUBSTANTIAL) {
            requireNotSubstantial(terms, extent);
        }
        if (ground == ModificationGround.BELOW_THRESHOLD) {
            requireBelowThreshold(terms, setting, extent);
        }
    }

    private static void requireNotSubstantial(VariationTerms terms, Extent extent) {
        if (extent.termAbove(TENTH)) {
            throw new DomainProblem("VARIATION_SUBSTANTIAL_TERM", extent.termPercent());
        }
        if (terms.newKind()) {
            throw new DomainProblem("VARIATION_SUBSTANTIAL_SCOPE");
        }
        if (terms.balance()) {
            throw new DomainProblem("VARIATION_SUBSTANTIAL_BALANCE");
        }
    }

    private static void requireBelowThreshold(VariationTerms terms, Setting setting, Extent extent) {
        if (extent.valueAbove(TENTH)) {
            throw new DomainProblem("VARIATION_VALUE_TEN", extent.valuePercent());
        }
        if (terms.newKind()) {
            throw new DomainProblem("VARIATION_SCOPE");
        }
        Money added = setting.belowThresholdSoFar()
                .plus(terms.value().minus(setting.value()).max(Money.noPounds()));
        if (!added.isLessThan(setting.threshold())) {
            throw new DomainProblem("VARIATION_AGGREGATE", setting.threshold());
        }
    }

    /** Whether a contract change notice must be public before the contract is changed (s.75(1)-(6)). */
    static boolean needsNotice(VariationTerms terms, Setting setting) {
        if (setting.lightTouch() || terms.ground() == ModificationGround.OUTSIDE) {
            return false;
        }
        Extent extent = setting.extent(terms);
        return extent.valueAbove(TENTH) || extent.termAbove(TENTH);
    }
}
