package org.allmende.variation;

import java.time.LocalDate;
import java.util.Set;
import org.allmende.shared.Money;

/**
 * The contract that a change is measured against.
 *
 * @param lightTouch whether it is a light touch contract
 * @param belowThreshold whether it was procured below the threshold, and so is no public contract
 * @param threshold from which estimated value such a contract is a public one, pounds with VAT
 * @param startsOn the first day
 * @param awardedEnd the last day as awarded
 * @param longestEnd the last day of the maximum term provided for on award, every option to extend taken
 * @param awardedValue the value as awarded
 * @param endsOn the last day before the change
 * @param value the value before the change
 * @param belowThresholdSoFar what earlier below-threshold modifications have added to the value
 */
public record Setting(
        boolean lightTouch,
        boolean belowThreshold,
        Money threshold,
        LocalDate startsOn,
        LocalDate awardedEnd,
        LocalDate longestEnd,
        Money awardedValue,
        LocalDate endsOn,
        Money value,
        Money belowThresholdSoFar) {

    /** What the law has for a change of this contract. */
    public Set<ModificationGround> grounds() {
        return ModificationLaw.open(this);
    }

    /** Against the contract as it is, or, together with all earlier changes, as it was awarded. */
    Extent extent(VariationTerms terms) {
        Money base = terms.together() ? awardedValue : value;
        LocalDate end = terms.together() ? awardedEnd : endsOn;
        return new Extent(
                terms.value().minus(base),
                base,
                Extent.days(startsOn, terms.endsOn()) - Extent.days(startsOn, end),
                Extent.days(startsOn, longestEnd));
    }
}
