package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.TermClauses;
import org.allmende.extension.ExerciseExtension;
import org.allmende.extension.ExtensionId;
import org.allmende.extension.ProposeExtension;
import org.allmende.extension.WithdrawExtension;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;
import org.allmende.tender.extension.ExtensionOption;
import org.allmende.tender.extension.OfferExtension;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Options to extend a contract: only as the notice has published them, by two officers, before the last day; and what follows them. */
class ExtensionIT extends InsidePortal {

    private static final String SECOND = "neil.trewin";
    private static final int TERM = 730;
    private static final int EARLY = 60;
    private static final int SOON = 725;

    @Inject
    private Town town;

    @Inject
    private TenderLife tenders;

    @Inject
    private ContractLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private Contracts contracts;

    @Inject
    private OfferExtension offerExtension;

    @Inject
    private ProposeExtension proposeExtension;

    @Inject
    private ExerciseExtension exerciseExtension;

    @Inject
    private WithdrawExtension withdrawExtension;

    @Test
    void anOptionOfTheNoticeIsExercisedByASecondOfficerAndTermRegisterAndOpenDataFollow() throws SQLException {
        TenderId tender = tender(1, EARLY);
        String service = town.text("select id from service where contract_end is not null order by id desc limit 1");
        change(tender, "light_touch = false, service_id = '" + service + "'");
        ContractId contract = running(tender, 1, EARLY);
        Contract before = contracts.get(contract);
        assertThat(before.text().orElseThrow()).contains("The council may extend the term 1 times at most");
        assertThat(before.longestEnd()).isEqualTo(before.endsOn().plusYears(1));
        assertThatThrownBy(() -> town.run(ContractLife.PROVIDER, () -> propose(contract)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run(ContractLife.USER, () -> propose(contract)))
                .isInstanceOf(AccessRefused.class);
        town.pass(Duration.ofDays(2));

        ExtensionId extension = proposed(contract);

        assertThat(steps(extension)).containsExactly("Task_ExerciseExtension");
        assertThat(told(contract)).isOne();
        assertThat(tags(contract)).contains("[\"contractUpdate\"]");
        assertProblem("EXTENSION_OPEN_ALREADY", () -> proposed(contract));
        assertProblem("EXTENSION_NEEDS_TWO_PEOPLE", () -> exercise(ContractLife.MANAGER, extension));
        assertThatThrownBy(() -> exercise(ContractLife.PROVIDER, extension)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(
                        () -> town.change("update contract set ends_on = ends_on + 365 where id = ?", contract.value()))
                .isInstanceOf(SQLException.class);

        exercise(SECOND, extension);

        LocalDate end = before.endsOn().plusYears(1);
        assertThat(end(contract)).isEqualTo(end.toString());
        assertThat(contracts.get(contract).value()).isEqualTo(before.value());
        assertThat(town.text("select contract_end::text from service where id = cast(? as uuid)", service))
                .isEqualTo(end.toString());
        assertThat(steps(extension)).isEmpty();
        assertThat(tags(contract)).contains("[\"contractAmendment\"]");
        assertThat(told(contract)).isEqualTo(2);
        assertProblem("EXTENSION_STEP_NOT_POSSIBLE", () -> exercise(SECOND, extension));
        assertProblem("EXTENSION_USED_UP", () -> proposed(contract));
        assertThatThrownBy(() -> town.change(
                        "update contract_extension set new_ends_on = old_ends_on + 1 where id = ?", extension.value()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void anOptionThatTheNoticeDoesNotNameIsNotOfferedToAnybody_sch8_1_a_ii() {
        assertProblem("CONTRACT_OPTION_NOT_PUBLISHED", () -> running(tenders.published(), 1, EARLY));
        ContractId none =
                life.running(tenders.published(), 1, TERM, TermClauses.none()).contract();
        assertProblem("EXTENSION_NONE", () -> proposed(none));
    }

    @Test
    void onceTheLastDayHasPassedItLapsesAndNoOtherFollows_withdrawnBeforeItCanBeProposedAgain() {
        ContractId contract = running(tender(1, SOON), 1, SOON);
        ExtensionId withdrawn = proposed(contract);
        assertThat(told(contract)).isZero();
        town.run(SECOND, () -> withdrawExtension.withdraw(new WithdrawExtension.Command(withdrawn)));
        assertThat(status(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(steps(withdrawn)).isEmpty();
        ExtensionId late = proposed(contract);
        town.pass(Duration.ofDays(9));
        town.settle();
        assertThat(status(late)).isEqualTo("LAPSED");
        assertThat(steps(late)).isEmpty();
        assertProblem("EXTENSION_STEP_NOT_POSSIBLE", () -> exercise(SECOND, late));
        assertProblem("EXTENSION_LATE", () -> proposed(contract));
    }

    @Test
    void twoColleaguesAtOnceExtendItOnceAndTheSecondOptionCountsFromTheNewEnd() {
        ContractId contract = running(tender(2, EARLY), 2, EARLY);
        LocalDate end = contracts.get(contract).endsOn();
        ExtensionId first = proposed(contract);
        assertThat(AtOnce.run(List.of(() -> exercise(SECOND, first), () -> exercise(SECOND, first))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "EXTENSION_STEP_NOT_POSSIBLE");
        assertThat(end(contract)).isEqualTo(end.plusYears(1).toString());
        exercise(SECOND, proposed(contract));
        assertThat(end(contract)).isEqualTo(end.plusYears(2).toString());
        assertThat(contracts.get(contract).longestEnd()).isEqualTo(end.plusYears(2));
    }

    private TenderId tender(int times, int noticeDays) {
        TenderId tender = tenders.drafted(null);
        town.run(
                TenderLife.OFFICER,
                () -> offerExtension.offer(new OfferExtension.Command(tender, times, 12, noticeDays)));
        tenders.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertProblem(
                "TENDER_PUBLISHED_ALREADY",
                () -> town.run(
                        TenderLife.OFFICER, () -> offerExtension.offer(new OfferExtension.Command(tender, 0, 0, 0))));
        return tender;
    }

    private ContractId running(TenderId tender, int times, int noticeDays) {
        return life.running(
                        tender, 1, TERM, new TermClauses(new ExtensionOption(times, 12, noticeDays), List.of(), false))
                .contract();
    }

    private void propose(ContractId contract) {
        proposeExtension.propose(new ProposeExtension.Command(
                contract, "Twice as many read as before, and nobody wants to begin anew."));
    }

    private ExtensionId proposed(ContractId contract) {
        town.run(ContractLife.MANAGER, () -> propose(contract));
        return new ExtensionId(UUID.fromString(town.text(
                "select id from contract_extension where contract_id = ? order by attempt desc limit 1",
                contract.value())));
    }

    private void exercise(String who, ExtensionId extension) {
        town.run(who, () -> exerciseExtension.exercise(new ExerciseExtension.Command(extension)));
    }

    private String status(ExtensionId extension) {
        return town.text("select status from contract_extension where id = ?", extension.value());
    }

    private String end(ContractId contract) {
        return town.text("select ends_on::text from contract where id = ?", contract.value());
    }

    private List<String> steps(ExtensionId extension) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", extension.value());
    }

    private long told(ContractId contract) {
        return town.count(
                "select count(*) from story_entry where subject_id = ? and story_key like 'extension.%'"
                        + " and visibility = 'PUBLIC'",
                contract.value());
    }

    private List<String> tags(ContractId contract) {
        return town.texts(
                "select r.body::jsonb ->> 'tag' from ocds_release r join case_file f on f.ocid = r.ocid"
                        + " join contract c on c.case_id = f.id where c.id = ?",
                contract.value());
    }

    private void change(TenderId tender, String what) throws SQLException {
        transaction.committed(() -> {
            town.change("alter table tender disable trigger user");
            town.change("update tender set " + what + " where id = ?", tender.value());
            town.change("alter table tender enable trigger user");
        });
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
