package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.cashflow.CashFlowInputs;
import org.allmende.cashflow.SaveProviderCashFlow;
import org.allmende.contract.BreakSide;
import org.allmende.contract.BreakTerms;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.Direction;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MetricTerms;
import org.allmende.contract.MilestoneTerms;
import org.allmende.contract.OfferContract;
import org.allmende.contract.SaveContract;
import org.allmende.contract.SetSigningRule;
import org.allmende.contract.Side;
import org.allmende.contract.SignForCouncil;
import org.allmende.contract.SignForProvider;
import org.allmende.contract.TermClauses;
import org.allmende.contractnotice.ContractNoticeKind;
import org.allmende.contractnotice.ContractNotices;
import org.allmende.contractnotice.PublishContractNotice;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.sample.SamplePlan.Stage;
import org.allmende.shared.Money;

/** Prepares, offers and signs a contract in the days after each standstill, as far as its plan goes. */
@ApplicationScoped
public class ContractSample implements SampleChapter {

    /** Days from a tender's deadline in which its contract is drafted, offered and signed. */
    private static final int FIRST = 20;

    private static final int LAST = 48;

    private static final MetricConditions CONDITIONS = new MetricConditions(
            Direction.UP,
            "The service's own register, checked against the council's quarterly count",
            "Whoever lives in the area and comes, or is sent by the council, a school or a doctor",
            "Counted by the council over the twelve months before the contract",
            "The same count in two neighbouring areas without the service, over the same months",
            1,
            null,
            90,
            180,
            "An outcome turns out to have been counted twice, or not to have lasted",
            "An entry in the register with its date, and a note by the person or by whoever helps them",
            5);

    @Inject
    private SampleContracts contracts;

    /** Contracts of the last weeks still wait for their notice. */
    private static final int LAST_NOTICE = -95;

    private static final int RULE_DAY = -40;

    @Inject
    private SampleWorld world;

    @Inject
    private SetSigningRule setSigningRule;

    @Inject
    private Clock clock;

    @Inject
    private SaveContract saveContract;

    @Inject
    private OfferContract offerContract;

    @Inject
    private SaveProviderCashFlow saveCashFlow;

    @Inject
    private SignForProvider signForProvider;

    @Inject
    private SignForCouncil signForCouncil;

    @Inject
    private ContractNotices notices;

    @Inject
    private PublishContractNotice publishNotice;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void write(SampleScript script) {
        script.at(RULE_DAY, "09:00", "a co-operative says that two of its members sign", () -> {
            setRule();
            return true;
        });
        for (int day : days()) {
            script.at(day, "08:00", "contracts are offered", this::offer);
            script.at(day, "08:20", "providers and councils sign", this::sign);
            if (day < LAST_NOTICE) {
                script.at(day, "08:40", "the details of contracts are published", this::tell);
            }
        }
    }

    private static Set<Integer> days() {
        Set<Integer> days = new TreeSet<>();
        for (SampleTenderPlan plan : SampleTenderPlan.ALL) {
            for (int day = plan.deadline() + FIRST; day <= Math.min(0, plan.deadline() + LAST); day++) {
                days.add(day);
            }
        }
        return days;
    }

    private boolean offer() {
        contracts.at(ContractStatus.DRAFT).stream()
                .filter(contract -> goesTo(contract, Stage.OFFERED) && contracts.atLeast(3, contract.draftedAt()))
                .forEach(contract -> Acting.run(
                        contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT), () -> offer(contract)));
        return true;
    }

    private void offer(Contract contract) {
        LocalDate drafted = London.dayOf(contract.draftedAt());
        saveContract.save(
                new SaveContract.Command(contract.id(), terms(contract, drafted.plusDays(10)), contract.version()));
        offerContract.offer(
                new OfferContract.Command(contract.id(), LocalDate.now(clock).plusDays(14)));
    }

    private boolean sign() {
        for (Contract contract : contracts.at(ContractStatus.OFFERED)) {
            if (contract.signatures(Side.PROVIDER).isEmpty()) {
                if (goesTo(contract, Stage.SIGNED_BY_PROVIDER)
                        && contracts.atLeast(2, contract.offeredAt().orElseThrow())) {
                    signForProvider(contract, contracts.actor(contract.providerId(), Permission.SIGN_FOR_PROVIDER));
                }
            } else if (goesTo(contract, Stage.SIGNED)
                    && contracts.atLeast(4, contract.offeredAt().orElseThrow())) {
                if (!contract.isSigned(Side.PROVIDER)) {
                    signForProvider(contract, contracts.colleague(contract.providerId(), Permission.SIGN_FOR_PROVIDER));
                }
                signForCouncil(contract);
            }
        }
        return true;
    }

    private void signForProvider(Contract contract, Actor owner) {
        String hash = contract.textHash().orElseThrow();
        Acting.run(owner, () -> {
            if (contract.signatures(Side.PROVIDER).isEmpty()) {
                reckon(contract);
            }
            signForProvider.sign(new SignForProvider.Command(contract.id(), hash));
        });
    }

    private void signForCouncil(Contract contract) {
        String hash = contract.textHash().orElseThrow();
        Acting.run(
                contracts.actor(contract.councilId(), Permission.SIGN_FOR_COUNCIL),
                () -> signForCouncil.sign(new SignForCouncil.Command(contract.id(), hash)));
    }

    /** As a registered society does, whose documents two authorised signatories sign (Co-operative and Community Benefit Societies Act 2014 s.53(3)(a)). */
    private void setRule() {
        Acting.run(
                world.actor("isabel.moreno"),
                () -> setSigningRule.set(new SetSigningRule.Command(world.organisation("care"), true)));
    }

    private boolean tell() {
        for (Contract contract : contracts.at(ContractStatus.RUNNING)) {
            notices.of(contract.id(), ContractNoticeKind.DETAILS)
                    .filter(notice -> !notice.isPublic())
                    .ifPresent(notice -> Acting.run(
                            contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT),
                            () -> publishNotice.publish(new PublishContractNotice.Command(notice.id()))));
        }
        return true;
    }

    /** As a provider does before it signs: what it costs to begin and to go on, in parts of what the contract pays at most. */
    private void reckon(Contract contract) {
        saveCashFlow.save(new SaveProviderCashFlow.Command(
                contract.id(),
                new CashFlowInputs(60, 100, 120, share(contract, "4"), share(contract, "2.2"), share(contract, "6")),
                0));
    }

    private static Money share(Contract contract, String percent) {
        return contract.cap().percent(new BigDecimal(percent), RoundingMode.HALF_UP);
    }

    private static boolean goesTo(Contract contract, Stage stage) {
        return SamplePlan.of(contract.title()).until().compareTo(stage) >= 0;
    }

    private static ContractTerms terms(Contract contract, LocalDate start) {
        ContractTerms proposed = contract.terms();
        SamplePlan plan = SamplePlan.of(contract.title());
        MetricTerms metric = metric(proposed.metrics().get(0), plan);
        return new ContractTerms(
                proposed.duties(),
                start,
                start.plusYears(3).minusDays(1),
                14,
                metric.cap(),
                List.of(metric),
                milestones(plan, metric, start),
                new TermClauses(
                        proposed.clauses().extension(),
                        List.of(new BreakTerms(BreakSide.EITHER, start.plusYears(1), 90)),
                        true),
                ObligationSample.of(contract.title(), start));
    }

    /** Only what comes beyond the baseline is counted; a tenth of it would have come anyway. */
    private static MetricTerms metric(MetricTerms offered, SamplePlan plan) {
        BigDecimal more = offered.target().subtract(offered.baseline());
        return new MetricTerms(
                offered.title(),
                "Counted are " + offered.unit() + ", beyond the "
                        + String.format(Locale.UK, "%,d", offered.baseline().toBigInteger())
                        + " before the contract; each once, from the week in which it is so",
                offered.unit(),
                offered.baseline(),
                more.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP),
                more,
                offered.price(),
                plan.isCapped() ? offered.cap().min(oneAndAHalf(offered.price(), more, plan)) : offered.cap(),
                CONDITIONS);
    }

    /** What one and a half milestones cost. */
    private static Money oneAndAHalf(Money price, BigDecimal more, SamplePlan plan) {
        return price.times(more.longValue() * 3 / 2 / plan.courses().size());
    }

    private static List<MilestoneTerms> milestones(SamplePlan plan, MetricTerms metric, LocalDate start) {
        int count = plan.courses().size();
        long each = Math.max(1, metric.target().longValue() / count);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new MilestoneTerms(
                        plan.period() + " " + number, start.plusDays((long) plan.every() * number), 1, each, true))
                .toList();
    }
}
