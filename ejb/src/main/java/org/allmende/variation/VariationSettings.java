package org.allmende.variation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.ThresholdKind;
import org.allmende.calendar.Thresholds;
import org.allmende.contract.Contract;
import org.allmende.contract.Procurement;
import org.allmende.contract.Procurements;
import org.allmende.outcome.Outcomes;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/**
 * Against what a change of a contract is measured: its procurement, and what earlier changes have done.
 *
 * <p>Errors: {@code VARIATION_CAP_BELOW_PAID(amount)}.
 */
@ApplicationScoped
public class VariationSettings {

    @Inject
    private Procurements procurements;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ContractVariations variations;

    public Setting of(Contract contract) {
        Procurement procurement = procurements.of(contract);
        List<ContractVariation> inForce = variations.of(contract.id()).stream()
                .filter(variation -> variation.status() == VariationStatus.IN_FORCE)
                .toList();
        Optional<ContractVariation> first = inForce.stream().min(Comparator.comparing(ContractVariation::number));
        return new Setting(
                procurement.lightTouch(),
                procurement.belowThreshold(),
                threshold(procurement),
                contract.startsOn(),
                first.map(ContractVariation::oldEndsOn).orElse(contract.endsOn()),
                contract.longestEnd(),
                contract.awardedValue(),
                contract.endsOn(),
                contract.value(),
                inForce.stream()
                        .filter(variation -> variation.terms().ground() == ModificationGround.BELOW_THRESHOLD)
                        .map(variation -> variation.terms().value().minus(variation.oldValue()))
                        .map(more -> more.max(Money.noPounds()))
                        .reduce(Money.noPounds(), Money::plus));
    }

    private static Money threshold(Procurement procurement) {
        ThresholdKind kind =
                procurement.lightTouch() ? ThresholdKind.LIGHT_TOUCH : ThresholdKind.GOODS_OR_SERVICES_SUB_CENTRAL;
        return Thresholds.onOrFirst(procurement.began()).of(kind).amount();
    }

    /** The cap may not fall below what is paid. */
    void requireCap(Contract contract, Money cap) {
        Money paid = outcomes.budget(contract).paid();
        if (cap.isLessThan(paid)) {
            throw new DomainProblem("VARIATION_CAP_BELOW_PAID", paid);
        }
    }
}
