package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.allmende.bid.BidId;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.Contracts;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MetricTerms;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneTerms;
import org.allmende.contract.ObligationTerms;
import org.allmende.contract.OfferContract;
import org.allmende.contract.SaveContract;
import org.allmende.contract.SignForCouncil;
import org.allmende.contract.SignForProvider;
import org.allmende.contract.TermClauses;
import org.allmende.outcome.Claim;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.ReportMilestone;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;
import org.allmende.shared.Money;
import org.allmende.tender.TenderId;

/** A contract of a test's own, from its award to payments. */
@ApplicationScoped
public class ContractLife {

    static final String PROVIDER = "amira.osei";
    static final String MANAGER = "farah.aziz";
    static final String USER = "dorothy.lamb";
    private static final int FIRST_DUE_DAYS = 30;

    @Inject
    private Town town;

    @Inject
    private TenderLife tenders;

    @Inject
    private Contracts contracts;

    @Inject
    private SaveContract saveContract;

    @Inject
    private OfferContract offerContract;

    @Inject
    private SignForProvider signForProvider;

    @Inject
    private SignForCouncil signForCouncil;

    @Inject
    private ReportMilestone reportMilestone;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    /** A contract that both have signed, with its milestones in their order. */
    public record Running(TenderId tender, ContractId contract, List<MilestoneId> milestones) {}

    /** A draft, as it is made when a standstill has ended. */
    public ContractId drafted(TenderId tender) {
        BidId winner = tenders.sent(tender, PROVIDER, "libraries", 90_000);
        tenders.opened(tender);
        tenders.judged(tender, true);
        tenders.awarded(tender, winner);
        tenders.pastStandstill(tender);
        return new ContractId(
                UUID.fromString(town.text("select id from contract where tender_id = ?", tender.value())));
    }

    /**
     * Runs, with so many milestones of one outcome each.
     *
     * @param price per outcome
     * @param cap of the metric and of the contract
     */
    public Running running(int milestones, BigDecimal price, BigDecimal cap) {
        return running(milestones, price, cap, MetricConditions.usual());
    }

    public Running running(int milestones, BigDecimal price, BigDecimal cap, MetricConditions conditions) {
        TenderId tender = tenders.published();
        ContractId contract = drafted(tender);
        offered(contract, milestones, price, cap, conditions);
        signed(contract, PROVIDER);
        return new Running(tender, contract, milestonesOf(contract));
    }

    /** Runs for so many days, with milestones due after thirty and the following days, and with these clauses. */
    public Running running(TenderId tender, int milestones, int days, TermClauses clauses) {
        ContractId contract = drafted(tender);
        LocalDate start = London.dayOf(town.now()).plusDays(1);
        ContractTerms terms =
                terms(milestones, BigDecimal.valueOf(100), BigDecimal.valueOf(1_000), MetricConditions.usual(), start);
        offer(
                contract,
                new ContractTerms(
                        terms.duties(),
                        start,
                        start.plusDays(days),
                        terms.verificationDays(),
                        terms.cap(),
                        terms.metrics(),
                        terms.milestones(),
                        clauses));
        signed(contract, PROVIDER);
        return new Running(tender, contract, milestonesOf(contract));
    }

    /** Runs for two years, with one milestone and the obligations for that first day. */
    public ContractId running(Function<LocalDate, List<ObligationTerms>> obligations) {
        ContractId contract = drafted(tenders.published());
        LocalDate start = London.dayOf(town.now()).plusDays(1);
        offer(
                contract,
                terms(1, BigDecimal.valueOf(100), BigDecimal.valueOf(1_000), MetricConditions.usual(), start)
                        .with(obligations.apply(start)));
        signed(contract, PROVIDER);
        return contract;
    }

    /** An offered contract is signed by both sides. */
    public void signed(ContractId contract, String provider) {
        String hash = town.text("select text_hash from contract where id = ?", contract.value());
        town.run(provider, () -> signForProvider.sign(new SignForProvider.Command(contract, hash)));
        town.run(MANAGER, () -> signForCouncil.sign(new SignForCouncil.Command(contract, hash)));
        town.settle();
    }

    public void offered(ContractId contract, int milestones, BigDecimal price, BigDecimal cap) {
        offered(contract, milestones, price, cap, MetricConditions.usual());
    }

    private void offered(
            ContractId contract, int milestones, BigDecimal price, BigDecimal cap, MetricConditions conditions) {
        offer(
                contract,
                terms(
                        milestones,
                        price,
                        cap,
                        conditions,
                        London.dayOf(town.now()).plusDays(1)));
    }

    private static ContractTerms terms(
            int milestones, BigDecimal price, BigDecimal cap, MetricConditions conditions, LocalDate start) {
        MetricTerms metric = new MetricTerms(
                "Children who read",
                "A child who has read a book to the end",
                "children",
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.valueOf(500),
                Money.pounds(price),
                Money.pounds(cap),
                conditions);
        List<MilestoneTerms> due = IntStream.range(0, milestones)
                .mapToObj(i -> new MilestoneTerms("Step " + (i + 1), start.plusDays(FIRST_DUE_DAYS + i), 1, 1, true))
                .toList();
        return new ContractTerms(
                "Open at four, every day.", start, start.plusYears(2), 14, Money.pounds(cap), List.of(metric), due);
    }

    private void offer(ContractId contract, ContractTerms terms) {
        town.run(MANAGER, () -> {
            saveContract.save(new SaveContract.Command(
                    contract, terms, contracts.get(contract).version()));
            offerContract.offer(
                    new OfferContract.Command(contract, London.dayOf(town.now()).plusDays(14)));
        });
    }

    private List<MilestoneId> milestonesOf(ContractId contract) {
        return town.texts("select id from milestone where contract_id = ? order by number", contract.value()).stream()
                .map(id -> new MilestoneId(UUID.fromString(id)))
                .toList();
    }

    public void reported(MilestoneId milestone) {
        Claim claim = new Claim(1, "Counted at the door; nobody twice.");
        town.run(PROVIDER, () -> reportMilestone.report(new ReportMilestone.Command(milestone, claim)));
    }

    /** Reported, and confirmed by council and users. */
    public void verified(MilestoneId milestone) {
        reported(milestone);
        Opinion yes = new Opinion(Verdict.CONFIRMED, 1, "We have seen the list.");
        town.run(USER, () -> verifyForUsers.verify(new VerifyForUsers.Command(milestone, yes)));
        town.run(MANAGER, () -> verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, yes)));
    }

    public String status(ContractId contract) {
        return town.text("select status from contract where id = ?", contract.value());
    }

    public String status(MilestoneId milestone) {
        return town.text("select status from milestone where id = ?", milestone.value());
    }
}
