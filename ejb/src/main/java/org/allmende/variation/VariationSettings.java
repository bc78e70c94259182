package org.allmende.variation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.calendar.ThresholdKind;
import org.allmende.calendar.Thresholds;
import org.allmende.contract.Contract;
import org.allmende.outcome.Outcomes;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * Against what a change of a contract is measured: its procurement, and what earlier changes have done.
 *
 * <p>Errors: {@code VARIATION_CAP_BELOW_PAID(amount)}.
 */
@ApplicationScoped
public class VariationSettings {

    @Inject
    private Tenders tenders;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ContractVariations variations;

    public Setting of(Contract contract) {
        Tender tender = tenders.get(contract.tenderId());
        List<ContractVariation> inForce = variations.of(contract.id()).stream()
                .filter(variation -> variation.status() == VariationStatus.IN_FORCE)
                .toList();
        Optional<ContractVariation> first = inForce.stream().min(Comparator.comparing(ContractVariation::number));
        return new Setting(
                tender.lightTouch(),
                tender.procedure() == Procedure.BELOW_THRESHOLD,
                threshold(tender),
                contract.startsOn(),
                first.map(ContractVariation::oldEndsOn).orElse(contract.endsOn()),
                contract.awardedValue(),
                contract.endsOn(),
                contract.value(),
                inForce.stream()
                        .filter(variation -> variation.terms().ground() == ModificationGround.BELOW_THRESHOLD)
                        .map(variation -> variation.terms().value().minus(variation.oldValue()))
                        .map(more -> more.max(Money.noPounds()))
                        .reduce(Money.noPounds(), Money::plus));
    }

    private static Money threshold(Tender tender) {
        ThresholdKind kind =
                tender.lightTouch() ? ThresholdKind.LIGHT_TOUCH : ThresholdKind.GOODS_OR_SERVICES_SUB_CENTRAL;
        return Thresholds.onOrFirst(tender.began().orElseThrow()).of(kind).amount();
    }

    /** The cap may not fall below what is paid. */
    void requireCap(Contract contract, Money cap) {
        Money paid = outcomes.budget(contract).paid();
        if (cap.isLessThan(paid)) {
            throw new DomainProblem("VARIATION_CAP_BELOW_PAID", paid);
        }
    }
}
