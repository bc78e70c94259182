package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Claim;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.ReportMilestone;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;
import org.allmende.outcome.spotcheck.Tick;
import org.allmende.outcome.spotcheck.TickResultsForCouncil;
import org.allmende.outcome.spotcheck.TickResultsForUsers;
import org.allmende.result.DiscardResultImport;
import org.allmende.result.EraseDueKeys;
import org.allmende.result.ErasePerson;
import org.allmende.result.ErasureGround;
import org.allmende.result.ImportResults;
import org.allmende.result.KeyRetention;
import org.allmende.result.ResultFault;
import org.allmende.result.ResultImport;
import org.allmende.result.ResultImportId;
import org.allmende.result.ResultImports;
import org.allmende.result.RetentionGround;
import org.allmende.result.StartResultImport;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Keys of people go, on request (UK GDPR art.17) or when they are due (art.5(1)(e)), and every figure stays; nothing else changes a result. */
class RetentionIT extends InsidePortal {

    private static final int PEOPLE = 12;
    private static final int CLAW_BACK_DAYS = 5;
    private static final String PERSON = "Ada-Lovelace-7";
    private static final String EDITOR = "ben.hartley";

    @Inject
    private Town town;

    @Inject
    private ContractLife contracts;

    @Inject
    private PaidLife paid;

    @Inject
    private StartResultImport startResultImport;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private ImportResults importResults;

    @Inject
    private DiscardResultImport discardResultImport;

    @Inject
    private ResultImports imports;

    @Inject
    private ReportMilestone reportMilestone;

    @Inject
    private TickResultsForUsers tickResultsForUsers;

    @Inject
    private TickResultsForCouncil tickResultsForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private ApprovePayment approvePayment;

    @Inject
    private ErasePerson erasePerson;

    @Inject
    private EraseDueKeys eraseDueKeys;

    @Inject
    private KeyRetention retention;

    private ContractId contract;
    private MilestoneId milestone;
    private LocalDate day;

    @Test
    void ofOnePersonTheKeyGoesAndEveryFigureStays() throws SQLException {
        aContractWithResults(2);
        town.run(
                ContractLife.PROVIDER,
                () -> reportMilestone.report(
                        new ReportMilestone.Command(milestone, new Claim(PEOPLE, "The list of all who came."))));
        List<String> before = figures();
        String hash = person("R1");
        String digits = town.text(
                "select person from spot_check_result where result_key = 'R1' and report_id ="
                        + " (select id from milestone_report where milestone_id = ?)",
                milestone.value());
        assertThat(digits).as("the small sample is drawn whole").isEqualTo(hash.substring(0, 8));

        assertRefused(EDITOR);
        assertRefused(ContractLife.MANAGER);
        assertProblem("ERASURE_PERSON_UNKNOWN", () -> erase("Nobody"));
        assertThat(AtOnce.run(List.of(() -> erase(PERSON), () -> erase(PERSON), () -> erase(PERSON))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "ERASURE_PERSON_GONE", "ERASURE_PERSON_GONE");

        assertThat(figures()).isEqualTo(before);
        assertThat(person("R1")).isNotEqualTo(hash).isEqualTo(person("R2")).isEqualTo(person("R3"));
        assertThat(town.text(
                        "select ticket || person from spot_check_result where result_key = 'R1' and report_id ="
                                + " (select id from milestone_report where milestone_id = ?)",
                        milestone.value()))
                .isEqualTo("0".repeat(64) + person("R1").substring(0, 8));
        assertNowhere(hash);
        assertNowhere(PERSON);
        assertThat(town.texts(
                        "select kind || people || results || ground from result_erasure where contract_id = ?",
                        contract.value()))
                .containsExactly("PERSON13OBJECTION");
        assertThat(town.count(
                        "select count(*) from audit_entry where use_case = 'ErasePerson' and outcome = 'DONE' and subject_id = ?",
                        contract.value()))
                .isOne();
        assertThat(town.count(
                        "select count(*) from story_entry where subject_id = ? and story_key = 'result.erased-person'"
                                + " and visibility = 'PARTIES'",
                        contract.value()))
                .isOne();
    }

    @Test
    void anErasedPersonIsNotCountedAnew() {
        aContractWithResults(2);
        List<String> before = figures();
        erase(PERSON);

        ResultImport.Counts again = read(sent(lines()));
        assertThat(again.fresh()).as("the same file again").isZero();
        assertThat(again.faulty()).isZero();
        assertThat(figures()).isEqualTo(before);

        ResultImportId more = sent(lines() + "1,R99," + PERSON + "," + day + "\n");
        assertThat(read(more).faulty()).isOne();
        assertThat(imports.faults(more))
                .containsExactly(new ResultFault(PEOPLE + 4, "person", "RESULT_PERSON_ERASED", List.of()));
        assertThat(figures()).isEqualTo(before);
        assertThat(read(sent(lines() + "1,R99,Another," + day + "\n")).fresh()).isOne();
    }

    @Test
    void whatIsDueGoesWhenTheClawBackHasPassedAndNothingMoreIsTaken() throws SQLException {
        aContractWithResults(1);
        assertThat(rule().ground()).isEqualTo(RetentionGround.RUNNING);
        assertThat(rule().dueOn()).isNull();
        assertProblem("ERASURE_NOTHING_DUE", this::eraseDue);

        approved();
        assertThat(rule().ground()).as("not paid yet").isEqualTo(RetentionGround.OPEN);
        paid.paid(paid.run());
        town.settle();
        assertThat(contracts.status(contract)).isEqualTo("COMPLETE");
        assertThat(rule().ground()).isEqualTo(RetentionGround.CLAW_BACK);
        assertThat(rule().dueOn()).isEqualTo(today().plusDays(CLAW_BACK_DAYS));
        assertProblem("ERASURE_NOTHING_DUE", this::eraseDue);
        assertThatThrownBy(() -> town.change(
                        "insert into result_erasure values (gen_random_uuid(), ?, 'DUE', (select id from outcome_metric"
                                + " where contract_id = ?), null, 0, 0, ?, portal_now())",
                        contract.value(),
                        contract.value(),
                        town.person(ContractLife.PROVIDER).value()))
                .hasMessageContaining("not due");

        ResultImportId waiting = sent(lines());
        town.pass(Duration.ofDays(CLAW_BACK_DAYS + 1L));
        assertProblem("ERASURE_FILE_OPEN", this::eraseDue);
        town.run(ContractLife.PROVIDER, () -> discardResultImport.discard(new DiscardResultImport.Command(waiting)));
        List<String> before = figures();
        List<String> people = town.texts(
                "select distinct encode(person, 'hex') from reported_result where contract_id = ?", contract.value());
        eraseDue();

        assertThat(figures()).isEqualTo(before);
        assertThat(rule().people()).isZero();
        for (String hash : people) {
            assertNowhere(hash);
        }
        assertThat(town.count("select count(*) from contract_person_key where contract_id = ?", contract.value()))
                .as("the contract's key is gone with its last metric")
                .isZero();
        assertProblem("ERASURE_NOTHING_DUE", this::eraseDue);
        assertProblem(
                "RESULTS_KEYS_ERASED",
                () -> town.run(
                        ContractLife.PROVIDER, () -> startResultImport.start(new StartResultImport.Command(contract))));
    }

    @Test
    void nothingElseChangesAResult() {
        aContractWithResults(2);
        erase(PERSON);
        String all = " where contract_id = ?";
        refused("update reported_result set quantity = 9" + all);
        refused("update reported_result set person = sha256(person)" + all);
        refused("update reported_result set person = sha256(person), erasure_id = (select id from result_erasure e"
                + " where e.contract_id = reported_result.contract_id)" + all);
        refused("delete from reported_result" + all);
        refused("delete from erased_person" + all);
        refused("update contract_person_key set made_at = made_at" + all);
        refused("delete from contract_person_key" + all);
        refused("update result_erasure set people = 0" + all);
        refused("delete from result_erasure" + all);
        refused("select erase_person_keys((select id from result_erasure where contract_id = ?), sha256('x'))");
        refused(
                "update spot_check_result set person = 'abcdef01', ticket = repeat('0', 64) where report_id in (select k.id"
                        + " from milestone_report k join milestone m on m.id = k.milestone_id where m.contract_id <> ?)");
    }

    /** Reported, each drawn result ticked, verified by both, and the payment approved. */
    private void approved() {
        town.run(
                ContractLife.PROVIDER,
                () -> reportMilestone.report(
                        new ReportMilestone.Command(milestone, new Claim(PEOPLE, "The list of all who came."))));
        List<Tick> ticks = town
                .texts(
                        "select s.number from spot_check_result s join milestone_report k on k.id = s.report_id"
                                + " where k.milestone_id = ?",
                        milestone.value())
                .stream()
                .map(number -> new Tick(Integer.parseInt(number), true, ""))
                .toList();
        Opinion yes = new Opinion(Verdict.CONFIRMED, PEOPLE, "We looked each up.");
        town.run(ContractLife.USER, () -> {
            tickResultsForUsers.tick(new TickResultsForUsers.Command(milestone, ticks));
            verifyForUsers.verify(new VerifyForUsers.Command(milestone, yes));
        });
        town.run(ContractLife.MANAGER, () -> {
            tickResultsForCouncil.tick(new TickResultsForCouncil.Command(milestone, ticks));
            verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, yes));
        });
        Invoice invoice = new Invoice("I " + milestone.value().toString().substring(0, 8), today());
        town.run(PaidLife.FINANCE, () -> approvePayment.approve(new ApprovePayment.Command(milestone, invoice)));
        town.settle();
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> town.change(sql, contract.value())).as(sql).isInstanceOf(SQLException.class);
    }

    /** One result of each person, and two more of the first; two are paid for one person at most. */
    private void aContractWithResults(int milestones) {
        MetricConditions twice =
                new MetricConditions(Direction.UP, "", "", "", "", 2, null, 90, CLAW_BACK_DAYS, "Counted twice", "", 5);
        ContractLife.Running running = contracts.running(milestones, BigDecimal.TEN, BigDecimal.valueOf(5000), twice);
        contract = running.contract();
        milestone = running.milestones().get(0);
        town.pass(Duration.ofDays(3));
        day = today().minusDays(1);
        read(sent(lines()));
    }

    private String lines() {
        return "metric,key,person,day\n"
                + IntStream.rangeClosed(1, PEOPLE + 2)
                        .mapToObj(number ->
                                "1,R" + number + "," + (number <= 3 ? PERSON : "P" + number) + "," + day + "\n")
                        .collect(Collectors.joining());
    }

    private ResultImportId sent(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return town.as(ContractLife.PROVIDER, () -> {
            ResultImportId id = startResultImport.start(new StartResultImport.Command(contract));
            DocumentId file = startUpload.start(new StartUpload.Command(id.value(), "r.csv", "text/csv", bytes.length));
            storeBlock.store(new StoreBlock.Command(file, 0, bytes));
            return id;
        });
    }

    private ResultImport.Counts read(ResultImportId id) {
        return town.as(ContractLife.PROVIDER, () -> importResults.read(new ImportResults.Command(id)));
    }

    private void erase(String person) {
        town.run(
                ContractLife.PROVIDER,
                () -> erasePerson.erase(new ErasePerson.Command(contract, person, ErasureGround.OBJECTION)));
    }

    private void assertRefused(String who) {
        assertThatThrownBy(() -> town.run(
                        who, () -> erasePerson.erase(new ErasePerson.Command(contract, PERSON, ErasureGround.CONSENT))))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run(who, () -> eraseDueKeys.erase(new EraseDueKeys.Command(contract))))
                .isInstanceOf(AccessRefused.class);
    }

    private void eraseDue() {
        town.run(ContractLife.PROVIDER, () -> eraseDueKeys.erase(new EraseDueKeys.Command(contract)));
    }

    private KeyRetention.Rule rule() {
        return retention.rules(contract).get(0);
    }

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    private String person(String key) {
        return String.valueOf(town.text(
                "select encode(person, 'hex') from reported_result where contract_id = ? and result_key = ?",
                contract.value(),
                key));
    }

    /** What is public, counted, claimable and paid, and how much of how many people. */
    private List<String> figures() {
        List<String> figures = new java.util.ArrayList<>(town.texts(
                "select cast(c as text) from milestone m cross join lateral milestone_result_count(m.id, portal_now()) c"
                        + " where m.contract_id = ? order by m.number",
                contract.value()));
        figures.addAll(town.texts(
                "select cast(n as text) from result_need_count n join outcome_metric m on m.id = n.metric_id"
                        + " where m.contract_id = ? order by n.need_group",
                contract.value()));
        figures.addAll(town.texts(
                "select count(distinct person) || ' ' || sum(quantity) from counted_result where contract_id = ?",
                contract.value()));
        figures.addAll(town.texts(
                "select count(*) || ' ' || sum(quantity) from reported_result where contract_id = ? group by person order by 1",
                contract.value()));
        figures.addAll(town.texts(
                "select cast(s as text) from spot_check s join milestone_report k on k.id = s.report_id"
                        + " where k.milestone_id = ?",
                milestone.value()));
        figures.addAll(
                town.texts("select quantity || ' ' || amount from payment where contract_id = ?", contract.value()));
        return figures;
    }

    /** In no column of any table. */
    private void assertNowhere(String words) {
        List<String> tables =
                town.texts("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not like 'act\\_%'");
        for (String table : tables) {
            assertThat(town.count(
                            "select count(*) from \"" + table + "\" t where strpos(cast(t as text), ?) > 0", words))
                    .as(words + " in " + table)
                    .isZero();
        }
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
