package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.contract.ContractStatus;
import org.allmende.performance.impact.DeductionKind;
import org.allmende.performance.impact.DeductionTerms;
import org.allmende.performance.impact.RecordDeductions;
import org.allmende.performance.impact.RecordTransferFact;
import org.allmende.performance.impact.TransferAspect;
import org.allmende.performance.impact.TransferFigures;
import org.allmende.performance.portfolio.DeletePortfolioView;
import org.allmende.performance.portfolio.Portfolio;
import org.allmende.performance.portfolio.PortfolioOrder;
import org.allmende.performance.portfolio.PortfolioQuestion;
import org.allmende.performance.portfolio.PortfolioRow;
import org.allmende.performance.portfolio.PortfolioView;
import org.allmende.performance.portfolio.PortfolioViews;
import org.allmende.performance.portfolio.RiskSignal;
import org.allmende.performance.portfolio.SavePortfolioView;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** The portfolio follows what happens under a contract, in two statements; saved views; figures of a transfer. */
class PortfolioIT extends InsidePortal {

    private static final PortfolioQuestion EVERYTHING =
            new PortfolioQuestion("", "", null, null, PortfolioOrder.SIGNALS);

    @Inject
    private Town town;

    @Inject
    private ContractLife life;

    @Inject
    private Portfolio portfolio;

    @Inject
    private PortfolioViews views;

    @Inject
    private SavePortfolioView savePortfolioView;

    @Inject
    private DeletePortfolioView deletePortfolioView;

    @Inject
    private RecordDeductions recordDeductions;

    @Inject
    private RecordTransferFact recordTransferFact;

    @Test
    void theRowsFollowWhatHappensAndTheReadModelIsWhatCountingWouldSay() throws SQLException {
        ContractLife.Running running = life.running(2, BigDecimal.valueOf(100), BigDecimal.valueOf(1_000));
        String reference = town.text(
                "select reference from contract where id = ?",
                running.contract().value());
        assertThat(row(reference).signals()).isEmpty();
        life.verified(running.milestones().get(0));
        assertThat(row(reference).verified()).isOne();
        town.pass(Duration.ofDays(60));
        town.settle();
        assertThat(row(reference).signals()).containsExactly(RiskSignal.MISSED);
        life.reported(running.milestones().get(1));
        assertThat(row(reference).signals()).containsExactly(RiskSignal.LATE_REPORTS);

        List<String> kept = standings();
        town.change("update contract_standing set missed = missed + 5, title = 'wrong'");
        town.texts("select refresh_contract_standing(id)::text from contract");
        assertThat(standings()).isEqualTo(kept);
    }

    @Test
    void filtersAndCountsAgreeAndTypedWordsAreNoPattern() {
        List<PortfolioRow> all = portfolio.all(List.of(town.council()), EVERYTHING, today());
        Portfolio.Counts counts = portfolio.counts(List.of(town.council()), EVERYTHING, today());
        assertThat(counts.all()).isEqualTo(all.size()).isPositive();
        for (RiskSignal signal : RiskSignal.values()) {
            PortfolioQuestion one = new PortfolioQuestion("", "", signal, null, PortfolioOrder.END);
            List<PortfolioRow> found = portfolio.all(List.of(town.council()), one, today());
            assertThat(found).allSatisfy(row -> assertThat(row.signals()).contains(signal));
            assertThat(counts.signals()).containsEntry(signal, (long) found.size());
            assertThat(portfolio.counts(List.of(town.council()), one, today()).total())
                    .isEqualTo(found.size());
        }
        for (PortfolioOrder order : PortfolioOrder.values()) {
            assertThat(portfolio.all(
                            List.of(town.council()), new PortfolioQuestion("", "", null, null, order), today()))
                    .hasSameSizeAs(all);
        }
        for (String odd : List.of("%", "_", "\\", "'; drop table contract; --")) {
            assertThat(portfolio.all(
                            List.of(town.council()),
                            new PortfolioQuestion(odd, "92", null, ContractStatus.RUNNING, PortfolioOrder.TITLE),
                            today()))
                    .isEmpty();
        }
        assertThat(portfolio.all(List.of(), EVERYTHING, today())).isEmpty();
    }

    @Test
    void aViewIsKeptUnderItsNameForItsOwnPersonAlone() {
        PortfolioQuestion ends =
                new PortfolioQuestion("read & write", "92", RiskSignal.EXPIRY, null, PortfolioOrder.END);
        town.run(ContractLife.MANAGER, () -> {
            savePortfolioView.save(new SavePortfolioView.Command("Ending", EVERYTHING));
            savePortfolioView.save(new SavePortfolioView.Command("Ending", ends));
        });
        List<PortfolioView> kept = views.of(town.person(ContractLife.MANAGER));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).query()).isEqualTo("q=read+%26+write&cpv=92&signal=EXPIRY&order=END");
        DeletePortfolioView.Command delete =
                new DeletePortfolioView.Command(kept.get(0).id());
        assertThatThrownBy(() -> town.run(ContractLife.USER, () -> deletePortfolioView.delete(delete)))
                .isInstanceOf(RuntimeException.class);
        town.run(ContractLife.MANAGER, () -> deletePortfolioView.delete(delete));
        assertThat(views.of(town.person(ContractLife.MANAGER))).isEmpty();
    }

    @Test
    void deductionsAndFiguresOfATransferReplaceTheirEarlierOnes() {
        ContractLife.Running running = life.running(1, BigDecimal.valueOf(100), BigDecimal.valueOf(1_000));
        town.run(ContractLife.MANAGER, () -> {
            recordDeductions.record(deadweight(running, "25"));
            recordDeductions.record(deadweight(running, "12.5"));
            recordTransferFact.record(figure(running, today().minusDays(1)));
            recordTransferFact.record(figure(running, today()));
        });
        assertThat(town.text(
                        "select percent from outcome_deduction where contract_id = ?",
                        running.contract().value()))
                .isEqualTo("12.50");
        assertThat(town.count(
                        "select count(*) from transfer_fact where contract_id = ?",
                        running.contract().value()))
                .isOne();
        assertThatThrownBy(() ->
                        town.run(ContractLife.MANAGER, () -> recordDeductions.record(deadweight(running, "12.505"))))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("DEDUCTION_PERCENT"));
        assertThatThrownBy(() -> town.run(
                        ContractLife.MANAGER, () -> recordTransferFact.record(figure(running, today().plusDays(1)))))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("TRANSFER_DAY_AHEAD"));
    }

    private static RecordDeductions.Command deadweight(ContractLife.Running running, String percent) {
        return new RecordDeductions.Command(
                running.contract(),
                1,
                List.of(new DeductionTerms(DeductionKind.DEADWEIGHT, new BigDecimal(percent), "Two other branches")));
    }

    private static RecordTransferFact.Command figure(ContractLife.Running running, LocalDate after) {
        return new RecordTransferFact.Command(
                running.contract(),
                new TransferFigures(
                        TransferAspect.REACH,
                        "Children with a card",
                        "children",
                        BigDecimal.TEN,
                        LocalDate.of(2026, 1, 1),
                        "The register",
                        new BigDecimal("12.25"),
                        after,
                        "The register"));
    }

    private List<String> standings() {
        return town.texts("select s::text from contract_standing s order by contract_id");
    }

    private PortfolioRow row(String reference) {
        return portfolio
                .rows(
                        List.of(town.council()),
                        new PortfolioQuestion(reference, "", null, null, PortfolioOrder.SIGNALS),
                        today(),
                        1)
                .get(0);
    }

    private LocalDate today() {
        return London.dayOf(town.now());
    }
}
