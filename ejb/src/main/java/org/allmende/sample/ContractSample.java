package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.MetricTerms;
import org.allmende.contract.MilestoneTerms;
import org.allmende.contract.OfferContract;
import org.allmende.contract.SaveContract;
import org.allmende.contract.Side;
import org.allmende.contract.SignForCouncil;
import org.allmende.contract.SignForProvider;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.shared.Money;

/** Prepares, offers and signs a contract in the days after each standstill; the newest wait in every state. */
@ApplicationScoped
public class ContractSample implements SampleChapter {

    private static final int FIRST_DAY = -230;
    private static final int[] DUE_AFTER_DAYS = {20, 45, 60, 330, 75};
    private static final int SHORT_PLAN = 2;

    @Inject
    private SampleContracts contracts;

    @Inject
    private Clock clock;

    @Inject
    private SaveContract saveContract;

    @Inject
    private OfferContract offerContract;

    @Inject
    private SignForProvider signForProvider;

    @Inject
    private SignForCouncil signForCouncil;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST_DAY; day <= 0; day++) {
            script.at(day, "08:00", "contracts are offered", this::offer);
            script.at(day, "08:20", "providers and councils sign", this::sign);
        }
    }

    private boolean offer() {
        contracts.at(ContractStatus.DRAFT).stream()
                .filter(contract -> contracts.atLeast(3, contract.draftedAt()))
                .forEach(contract -> Acting.run(
                        contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT), () -> offer(contract)));
        return true;
    }

    private void offer(Contract contract) {
        LocalDate drafted = London.dayOf(contract.draftedAt());
        saveContract.save(new SaveContract.Command(contract.id(), terms(contract, drafted.plusDays(10))));
        offerContract.offer(
                new OfferContract.Command(contract.id(), LocalDate.now(clock).plusDays(14)));
    }

    private boolean sign() {
        for (Contract contract : contracts.at(ContractStatus.OFFERED)) {
            String hash = contract.textHash().orElseThrow();
            if (contract.signature(Side.PROVIDER).isEmpty()
                    && contracts.atLeast(2, contract.offeredAt().orElseThrow())) {
                Acting.run(
                        contracts.actor(contract.providerId(), Permission.SIGN_FOR_PROVIDER),
                        () -> signForProvider.sign(new SignForProvider.Command(contract.id(), hash)));
            } else if (contract.signature(Side.COUNCIL).isEmpty()
                    && contracts.atLeast(4, contract.offeredAt().orElseThrow())) {
                Acting.run(
                        contracts.actor(contract.councilId(), Permission.SIGN_FOR_COUNCIL),
                        () -> signForCouncil.sign(new SignForCouncil.Command(contract.id(), hash)));
            }
        }
        return true;
    }

    private static ContractTerms terms(Contract contract, LocalDate start) {
        ContractTerms proposed = contract.terms();
        MetricTerms metric = metric(proposed);
        return new ContractTerms(
                proposed.duties(),
                start,
                start.plusYears(3).minusDays(1),
                14,
                metric.cap(),
                List.of(metric),
                milestones(contract, start));
    }

    private static MetricTerms metric(ContractTerms proposed) {
        if (proposed.metrics().isEmpty()) {
            return new MetricTerms(
                    "People who come back each week",
                    "Somebody who came in three of four weeks, counted at the door, nobody twice",
                    "people",
                    new BigDecimal("60"),
                    new BigDecimal("40"),
                    new BigDecimal("220"),
                    Money.pounds(120),
                    Money.pounds(36_000));
        }
        MetricTerms first = proposed.metrics().get(0);
        return new MetricTerms(
                first.title(),
                first.definition(),
                first.unit(),
                first.baseline(),
                first.withoutService().movePointLeft(1),
                first.target(),
                first.price(),
                first.cap());
    }

    /** Every second contract has a short plan, which comes to its end within the sample. */
    private static List<MilestoneTerms> milestones(Contract contract, LocalDate start) {
        List<String> names = List.of(
                "The doors are open",
                "The first school term",
                "Saturdays as well",
                "The first year",
                "Those who had stopped coming");
        boolean isShort = contract.reference().charAt(contract.reference().length() - 1) % 2 == 0;
        int count = isShort ? SHORT_PLAN : names.size();
        return IntStream.range(0, count)
                .mapToObj(at -> new MilestoneTerms(
                        names.get(at), start.plusDays(DUE_AFTER_DAYS[at]), 1, 12L + 4L * at, at != 1 || !isShort))
                .toList();
    }
}
