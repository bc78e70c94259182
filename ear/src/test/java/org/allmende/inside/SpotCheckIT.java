package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.contract.Direction;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MilestoneId;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.AccessRefused;
import org.allmende.outcome.Claim;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.ReportMilestone;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.Verifier;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;
import org.allmende.outcome.spotcheck.Finding;
import org.allmende.outcome.spotcheck.SpotCheck;
import org.allmende.outcome.spotcheck.SpotChecks;
import org.allmende.outcome.spotcheck.Tick;
import org.allmende.outcome.spotcheck.TickResultsForCouncil;
import org.allmende.outcome.spotcheck.TickResultsForUsers;
import org.allmende.result.ImportResults;
import org.allmende.result.ResultImportId;
import org.allmende.result.StartResultImport;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what a provider reports, so many single results are drawn by a seed, and both seats check each of them before they confirm. */
class SpotCheckIT extends InsidePortal {

    private static final int PEOPLE = 40;
    private static final int CAP_PER_PERSON = 1;
    private static final int DRAWN = 29;

    @Inject
    private Town town;

    @Inject
    private ContractLife contracts;

    @Inject
    private StartResultImport startResultImport;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private ImportResults importResults;

    @Inject
    private ReportMilestone reportMilestone;

    @Inject
    private Outcomes outcomes;

    @Inject
    private SpotChecks checks;

    @Inject
    private TickResultsForCouncil tickResultsForCouncil;

    @Inject
    private TickResultsForUsers tickResultsForUsers;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    private MilestoneId milestone;

    @BeforeEach
    void aMilestoneWithResultsOfFortyPeople() {
        MetricConditions once =
                new MetricConditions(Direction.UP, "", "", "", "", CAP_PER_PERSON, null, 90, 0, "", "", 5);
        ContractLife.Running running = contracts.running(2, BigDecimal.TEN, BigDecimal.valueOf(5000), once);
        milestone = running.milestones().get(0);
        town.pass(Duration.ofDays(3));
        send(running.contract());
    }

    /** One result of each person, and a second one of the first. */
    private void send(ContractId contract) {
        LocalDate day = London.dayOf(town.now()).minusDays(1);
        String file = "metric,key,person,day\n"
                + IntStream.rangeClosed(0, PEOPLE)
                        .mapToObj(number -> "1,R" + number + ",P" + Math.max(1, number) + "," + day + "\n")
                        .collect(Collectors.joining());
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        town.run(ContractLife.PROVIDER, () -> {
            ResultImportId opened = startResultImport.start(new StartResultImport.Command(contract));
            DocumentId sent =
                    startUpload.start(new StartUpload.Command(opened.value(), "r.csv", "text/csv", bytes.length));
            storeBlock.store(new StoreBlock.Command(sent, 0, bytes));
            importResults.read(new ImportResults.Command(opened));
        });
    }

    private void report(long quantity) {
        town.run(
                ContractLife.PROVIDER,
                () -> reportMilestone.report(
                        new ReportMilestone.Command(milestone, new Claim(quantity, "The list of all who came."))));
    }

    private SpotCheck check() {
        return checks.of(newest()).orElseThrow();
    }

    private MilestoneReport newest() {
        return outcomes.newestReport(milestone).orElseThrow();
    }

    private static List<Tick> ticks(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new Tick(number, number % 10 != 0, number % 10 == 0 ? "Not in the list" : ""))
                .toList();
    }

    private void tickForUsers(List<Tick> ticks) {
        town.run(ContractLife.USER, () -> tickResultsForUsers.tick(new TickResultsForUsers.Command(milestone, ticks)));
    }

    private void tickForCouncil(List<Tick> ticks) {
        town.run(
                ContractLife.MANAGER,
                () -> tickResultsForCouncil.tick(new TickResultsForCouncil.Command(milestone, ticks)));
    }

    private void confirmForUsers(long quantity) {
        Opinion yes = new Opinion(Verdict.CONFIRMED, quantity, "We looked each up.");
        town.run(ContractLife.USER, () -> verifyForUsers.verify(new VerifyForUsers.Command(milestone, yes)));
    }

    private void confirmForCouncil(long quantity) {
        Opinion yes = new Opinion(Verdict.CONFIRMED, quantity, "We looked each up.");
        town.run(ContractLife.MANAGER, () -> verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, yes)));
    }

    @Test
    void noMoreIsClaimedThanCountsOfTheResults() {
        assertThatThrownBy(() -> report(PEOPLE + 1)).isInstanceOfSatisfying(DomainProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("REPORT_ABOVE_RESULTS");
            assertThat(problem.args()).containsExactly(PEOPLE + 1L, (long) PEOPLE);
        });
        assertThat(outcomes.newestReport(milestone)).isEmpty();
        report(PEOPLE);
        assertThat(check().count().results()).isEqualTo(PEOPLE + 1L);
        assertThat(check().count().claimable()).isEqualTo(PEOPLE);
    }

    @Test
    void anybodyWithTheResultsDrawsTheSameAgain() {
        report(PEOPLE);
        SpotCheck check = check();
        assertThat(check.size()).isEqualTo(DRAWN);
        assertThat(check.population()).isEqualTo(PEOPLE + 1L);
        assertThat(check.seed()).isEqualTo(Sha256.hex(newest().reportedAt() + "\n" + check.fingerprint()));
        List<String> again = town
                .texts(
                        "select encode(sha256(convert_to(? || E'\\n' || encode(sha256(person || convert_to(result_key, 'UTF8')), 'hex'),"
                                + " 'UTF8')), 'hex') || result_key from milestone_result(?, ?::timestamptz)"
                                + " where in_period and in_time",
                        check.seed(),
                        milestone.value(),
                        newest().reportedAt().toString())
                .stream()
                .sorted()
                .limit(DRAWN)
                .toList();
        assertThat(check.drawnResults())
                .extracting(drawn -> drawn.ticket() + drawn.key())
                .isEqualTo(again);
        assertThat(check.drawnResults()).allMatch(drawn -> HexFormat.of().parseHex(drawn.person()).length == 4);
    }

    @Test
    void bothSeatsCheckEachDrawnResultBeforeTheyConfirm() {
        report(PEOPLE);
        tickForUsers(ticks(1, 20));
        assertThatThrownBy(() -> confirmForUsers(PEOPLE)).hasMessageContaining("SPOT_CHECK_OPEN");
        assertThat(newest().verifications()).isEmpty();
        tickForUsers(ticks(15, DRAWN));
        confirmForUsers(PEOPLE);
        UUID report = newest().id();
        assertThat(checks.finding(report, Verifier.USERS)).isEqualTo(new Finding(Verifier.USERS, DRAWN, 2));
        assertThatThrownBy(() -> tickForUsers(ticks(1, 1))).hasMessageContaining("REPORT_VERIFIED_ALREADY");

        assertThatThrownBy(() -> confirmForCouncil(36)).hasMessageContaining("SPOT_CHECK_OPEN");
        tickForCouncil(ticks(1, DRAWN));
        confirmForCouncil(36);
        assertThat(contracts.status(milestone)).isEqualTo("MET");
        assertThat(newest().verifiedQuantity()).isEqualTo(36);
    }

    @Test
    void aReportGoesBackWithoutCheckingAllAndTheNextIsDrawnAnew() {
        report(PEOPLE);
        String before = check().seed();
        tickForCouncil(ticks(10, 10));
        Opinion back = new Opinion(Verdict.RETURNED, 0, "The tenth is not in the list.");
        town.run(ContractLife.MANAGER, () -> verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, back)));
        town.run(ContractLife.USER, () -> verifyForUsers.verify(new VerifyForUsers.Command(milestone, back)));
        report(PEOPLE - 1);
        assertThat(check().seed()).isNotEqualTo(before);
        assertThat(checks.ticks(newest().id())).isEmpty();
    }

    @Test
    void neitherTheProviderNorAnotherSeatTicks() {
        report(PEOPLE);
        for (String other : List.of(ContractLife.PROVIDER, ContractLife.MANAGER)) {
            assertThatThrownBy(() -> town.run(
                            other,
                            () -> tickResultsForUsers.tick(new TickResultsForUsers.Command(milestone, ticks(1, 1)))))
                    .isInstanceOf(AccessRefused.class);
        }
        assertThatThrownBy(() -> tickForUsers(List.of(new Tick(DRAWN + 1, true, ""))))
                .hasMessageContaining("SPOT_CHECK_NONE");
        assertThatThrownBy(() -> tickForUsers(List.of(new Tick(1, false, " "))))
                .hasMessageContaining("SPOT_CHECK_NEEDS_WORDS");
    }
}
