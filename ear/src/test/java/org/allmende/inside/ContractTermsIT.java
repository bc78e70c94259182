package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.cashflow.CashFlowInputs;
import org.allmende.cashflow.CashFlows;
import org.allmende.cashflow.SaveCouncilCashFlow;
import org.allmende.cashflow.SaveProviderCashFlow;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Direction;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.Side;
import org.allmende.identity.AccessRefused;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Invoice;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

/** What one side reckons with stays with that side; and a cap of a year holds when it comes to paying. */
class ContractTermsIT extends InsidePortal {

    private static final String FINANCE = "leonard.voss";
    private static final CashFlowInputs INPUTS =
            new CashFlowInputs(50, 90, 110, Money.pounds(6000), Money.pounds(2000), Money.pounds(5000));

    @Inject
    private Town town;

    @Inject
    private ContractLife contractLife;

    @Inject
    private Contracts contracts;

    @Inject
    private CashFlows cashFlows;

    @Inject
    private SaveProviderCashFlow saveForProvider;

    @Inject
    private SaveCouncilCashFlow saveForCouncil;

    @Inject
    private ApprovePayment approvePayment;

    @Test
    void neitherSideReadsOrWritesWhatTheOtherReckonsWith() {
        Contract contract = anyOf("libraries");
        long seen = savedBy(contract, contract.providerId().value());
        SaveProviderCashFlow.Command costs = new SaveProviderCashFlow.Command(contract.id(), INPUTS, seen);
        town.run(ContractLife.PROVIDER, () -> saveForProvider.save(costs));
        assertThat(town.as(ContractLife.PROVIDER, () -> cashFlows
                        .of(contract, Side.PROVIDER)
                        .orElseThrow()
                        .inputs()))
                .isEqualTo(INPUTS);
        assertThatThrownBy(() -> town.run(ContractLife.PROVIDER, () -> saveForProvider.save(costs)))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("CASHFLOW_CHANGED"));

        refused(ContractLife.MANAGER, () -> cashFlows.of(contract, Side.PROVIDER));
        refused(FINANCE, () -> cashFlows.of(contract, Side.PROVIDER));
        refused("sunita.rao", () -> cashFlows.of(contract, Side.PROVIDER));
        refused(ContractLife.PROVIDER, () -> cashFlows.of(contract, Side.COUNCIL));
        refused(ContractLife.MANAGER, () -> saveForProvider.save(costs));
        refused(
                ContractLife.PROVIDER,
                () -> saveForCouncil.save(new SaveCouncilCashFlow.Command(contract.id(), 60, 100, 120, 0)));

        town.run(
                ContractLife.MANAGER,
                () -> saveForCouncil.save(new SaveCouncilCashFlow.Command(
                        contract.id(),
                        40,
                        80,
                        100,
                        savedBy(contract, contract.councilId().value()))));
        assertThat(town.as(
                        ContractLife.MANAGER,
                        () -> cashFlows.of(contract, Side.COUNCIL).orElseThrow().inputs()))
                .isEqualTo(CashFlowInputs.shares(40, 80, 100));
    }

    @Test
    void paysNoMoreThanTheCapOfTheYear() {
        MetricConditions yearly =
                new MetricConditions(Direction.UP, "", "", "", "", null, Money.pounds(150), 90, 0, "", "", 5);
        ContractLife.Running running =
                contractLife.running(2, BigDecimal.valueOf(100), BigDecimal.valueOf(1000), yearly);
        for (MilestoneId milestone : running.milestones()) {
            contractLife.verified(milestone);
            town.run(
                    FINANCE,
                    () -> approvePayment.approve(new ApprovePayment.Command(
                            milestone, new Invoice("I-" + UUID.randomUUID(), London.dayOf(town.now())))));
        }
        assertThat(town.texts(
                        "select amount from payment where contract_id = ? order by approved_at",
                        running.contract().value()))
                .isEqualTo(List.of("100.00", "50.00"));
    }

    private Contract anyOf(String provider) {
        return contracts.get(new ContractId(UUID.fromString(town.text(
                "select id from contract where provider_id = ? and council_id = ? order by reference limit 1",
                town.organisation(provider).value(),
                town.council().value()))));
    }

    private long savedBy(Contract contract, UUID organisation) {
        return town.count(
                "select coalesce(max(version), 0) from contract_cash_flow where contract_id = ? and organisation_id = ?",
                contract.id().value(),
                organisation);
    }

    private void refused(String who, Runnable act) {
        assertThatThrownBy(() -> town.run(who, act)).isInstanceOf(AccessRefused.class);
    }
}
