package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.AccessRefused;
import org.allmende.performance.KpiDuty;
import org.allmende.performance.KpiLaw;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.TenderId;
import org.allmende.variation.AgreeToVariation;
import org.allmende.variation.ModificationGround;
import org.allmende.variation.ProposeVariation;
import org.allmende.variation.PublishChangeNotice;
import org.allmende.variation.RefuseVariation;
import org.allmende.variation.SignVariation;
import org.allmende.variation.VariationId;
import org.allmende.variation.VariationTerms;
import org.allmende.variation.WithdrawVariation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Changes of a running contract: contract, process, ledger and open data together; and that nothing else changes it. */
class VariationIT extends InsidePortal {

    private static final BigDecimal PRICE = BigDecimal.valueOf(100);
    private static final BigDecimal CAP = BigDecimal.valueOf(1_000);
    private static final String SECOND = "neil.trewin";

    @Inject
    private Town town;

    @Inject
    private ContractLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private Contracts contracts;

    @Inject
    private ProposeVariation proposeVariation;

    @Inject
    private AgreeToVariation agreeToVariation;

    @Inject
    private RefuseVariation refuseVariation;

    @Inject
    private PublishChangeNotice publishChangeNotice;

    @Inject
    private SignVariation signVariation;

    @Inject
    private WithdrawVariation withdrawVariation;

    @Inject
    private KpiLaw kpiLaw;

    @Test
    void aChangeIsAgreedToldSignedByASecondPersonAndThenTheContractIsChanged() throws SQLException {
        ContractLife.Running running = life.running(1, PRICE, CAP);
        noLightTouch(running.tender());
        ContractId contract = running.contract();
        Contract before = contracts.get(contract);
        LocalDate end = before.endsOn().plusYears(1);
        assertThatThrownBy(() ->
                        town.run(ContractLife.PROVIDER, () -> proposeVariation.propose(command(contract, end, "1200"))))
                .isInstanceOf(AccessRefused.class);
        VariationId change = propose(contract, end, "1200");
        assertThat(steps(change)).containsExactly("Task_AnswerVariation");
        assertProblem("VARIATION_OPEN_ALREADY", () -> propose(contract, end, "1300"));
        assertProblem("VARIATION_TEXT_DIFFERS", () -> agree(change, "0".repeat(64)));
        agree(change, hash(change));
        assertThat(steps(change)).containsExactly("Task_PublishChangeNotice");
        assertProblem("VARIATION_NEEDS_NOTICE", () -> sign(SECOND, change));
        assertThat(stories(contract)).isZero();
        town.run(ContractLife.MANAGER, () -> publishChangeNotice.publish(new PublishChangeNotice.Command(change)));
        assertThat(stories(contract)).isOne();
        assertThat(steps(change)).containsExactly("Task_SignVariation");
        assertProblem("VARIATION_NEEDS_TWO_PEOPLE", () -> sign(ContractLife.MANAGER, change));
        assertThat(end(contract)).isEqualTo(before.endsOn().toString());

        sign(SECOND, change);

        assertThat(end(contract)).isEqualTo(end.toString());
        assertThat(town.text("select payment_cap from contract where id = ?", contract.value()))
                .isEqualTo("1200.00");
        assertThat(town.text("select text_hash from contract where id = ?", contract.value()))
                .isEqualTo(before.textHash().orElseThrow());
        assertThat(town.text(
                        "select sum(l.amount) from ledger_line l join ledger_entry e on e.id = l.entry_id"
                                + " where e.contract_id = ? and l.account = 'COMMITTED'",
                        contract.value()))
                .isEqualTo("1200.00");
        assertThat(steps(change)).isEmpty();
        assertThat(tags(contract)).contains("[\"contractUpdate\"]", "[\"contractAmendment\"]");
        assertProblem("VARIATION_STEP_NOT_POSSIBLE", () -> sign(SECOND, change));
        assertThatThrownBy(() -> town.change("update contract set payment_cap = 9999 where id = ?", contract.value()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(
                        () -> town.change("update contract_variation set new_cap = 9999 where id = ?", change.value()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aRefusedALapsedAndAWithdrawnChangeLeaveTheContractAsItIs() {
        ContractId contract = life.running(1, PRICE, CAP).contract();
        LocalDate end = contracts.get(contract).endsOn();
        VariationId refused = propose(contract, end.plusDays(10), "1000");
        town.run(
                ContractLife.PROVIDER,
                () -> refuseVariation.refuse(new RefuseVariation.Command(refused, "We have no drivers for that.")));
        assertThat(status(refused)).isEqualTo("REFUSED");
        VariationId withdrawn = propose(contract, end.plusDays(20), "1000");
        agree(withdrawn, hash(withdrawn));
        town.run(ContractLife.MANAGER, () -> withdrawVariation.withdraw(new WithdrawVariation.Command(withdrawn)));
        assertThat(status(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(steps(withdrawn)).isEmpty();
        VariationId lapsed = propose(contract, end.plusDays(30), "1000");
        town.pass(Duration.ofDays(15));
        town.settle();
        assertThat(status(lapsed)).isEqualTo("LAPSED");
        assertThat(steps(lapsed)).isEmpty();
        assertProblem("VARIATION_STEP_NOT_POSSIBLE", () -> agree(lapsed, hash(lapsed)));
        assertThat(end(contract)).isEqualTo(end.toString());
        assertThat(stories(contract)).isZero();
    }

    @Test
    void twoColleaguesWhoSignAtOnceChangeItOnce() {
        ContractId contract = life.running(1, PRICE, CAP).contract();
        VariationId change = propose(contract, contracts.get(contract).endsOn(), "1500");
        agree(change, hash(change));
        String hash = hash(change);
        List<String> ends = AtOnce.run(List.of(() -> sign(SECOND, change, hash), () -> sign(SECOND, change, hash)));
        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "VARIATION_STEP_NOT_POSSIBLE");
        assertThat(town.count(
                        "select count(*) from ledger_entry where contract_id = ? and kind = 'CONTRACT_VARIED'",
                        contract.value()))
                .isOne();
    }

    @Test
    void aChangeToOverFiveMillionPoundsBringsNoDutyToSetIndicatorsAsTheActLooksAtTheEntryIntoTheContract_s52_1()
            throws SQLException {
        ContractLife.Running running = life.running(1, PRICE, CAP);
        noLightTouch(running.tender());
        ContractId contract = running.contract();
        LocalDate end = contracts.get(contract).endsOn();
        Money awarded = contracts.get(contract).value();
        Money raised = Money.pounds("6000000");
        VariationId change = propose(contract, command(contract, end, raised, "1000"));
        agree(change, hash(change));
        town.run(ContractLife.MANAGER, () -> publishChangeNotice.publish(new PublishChangeNotice.Command(change)));
        sign(SECOND, change);

        Contract now = contracts.get(contract);
        assertThat(now.value()).isEqualTo(raised);
        assertThat(now.awardedValue()).isEqualTo(awarded);
        assertThat(kpiLaw.duty(now)).isNotEqualTo(KpiDuty.REQUIRED);
        assertThat(KpiDuty.of(raised, false, kpiLaw.began(now))).isEqualTo(KpiDuty.REQUIRED);
        assertThatThrownBy(() -> town.change("update contract set awarded_value = 1 where id = ?", contract.value()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theCapNeverFallsBelowWhatIsPaidAndAContractThatDoesNotRunIsNotChanged() {
        TenderId tender = life.running(1, PRICE, CAP).tender();
        ContractId draft = new ContractId(UUID.fromString(
                town.text("select id from contract where status = 'OFFERED' order by reference limit 1")));
        assertThat(tender).isNotNull();
        assertProblem("VARIATION_NOT_RUNNING", () -> propose(draft, LocalDate.of(2040, 1, 1), "5000"));
        ContractId paid = new ContractId(UUID.fromString(town.text(
                "select c.id from contract c join payment p on p.contract_id = c.id where c.status = 'RUNNING'"
                        + " and p.amount > 0 order by c.reference limit 1")));
        assertProblem(
                "VARIATION_CAP_BELOW_PAID",
                () -> propose(paid, contracts.get(paid).endsOn(), "0.01"));
    }

    private VariationId propose(ContractId contract, LocalDate end, String cap) {
        return propose(contract, command(contract, end, cap));
    }

    private VariationId propose(ContractId contract, ProposeVariation.Command command) {
        town.run(ContractLife.MANAGER, () -> proposeVariation.propose(command));
        return new VariationId(UUID.fromString(town.text(
                "select id from contract_variation where contract_id = ? order by number desc limit 1",
                contract.value())));
    }

    private ProposeVariation.Command command(ContractId contract, LocalDate end, String cap) {
        return command(contract, end, contracts.get(contract).value(), cap);
    }

    private ProposeVariation.Command command(ContractId contract, LocalDate end, Money value, String cap) {
        Contract now = contracts.get(contract);
        boolean light = "true"
                .equals(town.text(
                        "select light_touch::text from tender where id = ?",
                        now.tenderId().orElseThrow().value()));
        return new ProposeVariation.Command(
                contract,
                new VariationTerms(
                        end,
                        value,
                        Money.pounds(cap),
                        now.duties(),
                        light ? ModificationGround.LIGHT_TOUCH : ModificationGround.PROVIDED_FOR,
                        false,
                        false,
                        false,
                        "The new building opens a year later."),
                London.dayOf(town.now()).plusDays(14));
    }

    private void agree(VariationId change, String hash) {
        town.run(ContractLife.PROVIDER, () -> agreeToVariation.agree(new AgreeToVariation.Command(change, hash)));
    }

    private void sign(String who, VariationId change) {
        sign(who, change, hash(change));
    }

    private void sign(String who, VariationId change, String hash) {
        town.run(who, () -> signVariation.sign(new SignVariation.Command(change, hash)));
    }

    private String hash(VariationId change) {
        return town.text("select text_hash from contract_variation where id = ?", change.value());
    }

    private String status(VariationId change) {
        return town.text("select status from contract_variation where id = ?", change.value());
    }

    private String end(ContractId contract) {
        return town.text("select ends_on::text from contract where id = ?", contract.value());
    }

    private List<String> steps(VariationId change) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", change.value());
    }

    private long stories(ContractId contract) {
        return town.count(
                "select count(*) from story_entry where subject_id = ? and story_key like 'variation.%'"
                        + " and visibility = 'PUBLIC'",
                contract.value());
    }

    private List<String> tags(ContractId contract) {
        return town.texts(
                "select r.body::jsonb ->> 'tag' from ocds_release r join case_file f on f.ocid = r.ocid"
                        + " join contract c on c.case_id = f.id where c.id = ?",
                contract.value());
    }

    private void noLightTouch(TenderId tender) throws SQLException {
        transaction.committed(() -> {
            town.change("alter table tender disable trigger user");
            town.change("update tender set light_touch = false where id = ?", tender.value());
            town.change("alter table tender enable trigger user");
        });
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
