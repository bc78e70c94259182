package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.ObligationChanges;
import org.allmende.contract.ObligationId;
import org.allmende.contract.ObligationTerms;
import org.allmende.contract.Recurrence;
import org.allmende.contract.Side;
import org.allmende.identity.AccessRefused;
import org.allmende.obligation.AnswerObligationForCouncil;
import org.allmende.obligation.AnswerObligationForProvider;
import org.allmende.obligation.DueId;
import org.allmende.obligation.KeepObligationForCouncil;
import org.allmende.obligation.KeepObligationForProvider;
import org.allmende.obligation.NameKeeperForCouncil;
import org.allmende.obligation.NameKeeperForProvider;
import org.allmende.shared.DomainProblem;
import org.allmende.variation.AgreeToVariation;
import org.allmende.variation.ModificationGround;
import org.allmende.variation.ProposeVariation;
import org.allmende.variation.SignVariation;
import org.allmende.variation.VariationId;
import org.allmende.variation.VariationTerms;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What each side owes beside the outcomes: signed, due one day after the other, said to be done, answered, late, changed by both alone. */
class ObligationIT extends InsidePortal {

    private static final String SECOND = "neil.trewin";
    private static final String PERSON = "Kofi Mensah";

    @Inject
    private Town town;

    @Inject
    private ContractLife life;

    @Inject
    private Contracts contracts;

    @Inject
    private KeepObligationForProvider keepForProvider;

    @Inject
    private KeepObligationForCouncil keepForCouncil;

    @Inject
    private AnswerObligationForCouncil answerForCouncil;

    @Inject
    private AnswerObligationForProvider answerForProvider;

    @Inject
    private NameKeeperForProvider nameForProvider;

    @Inject
    private NameKeeperForCouncil nameForCouncil;

    @Inject
    private ProposeVariation proposeVariation;

    @Inject
    private AgreeToVariation agreeToVariation;

    @Inject
    private SignVariation signVariation;

    @Test
    void whatIsSaidToBeDoneTheOtherSideAcceptsOrDisputesAndTheNextDayBegins() {
        ContractId contract = life.running(start -> List.of(reports(start), data(start)));
        String text = town.text("select signed_text from contract where id = ?", contract.value());
        assertThat(text)
                .contains("Obligation 1: Sends a report of the quarter.")
                .contains("Obligation 2:")
                .doesNotContain(PERSON);
        DueId report = due(contract, 1, 1);
        assertThat(steps(report)).containsExactly("Task_KeepForProvider");
        assertThat(steps(due(contract, 2, 1))).containsExactly("Task_KeepForCouncil");

        assertThatThrownBy(() -> town.run(ContractLife.MANAGER, () -> keep(report)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run(ContractLife.USER, () -> keep(report)))
                .isInstanceOf(AccessRefused.class);
        assertProblem(
                "OBLIGATION_STEP_NOT_POSSIBLE", () -> town.run(ContractLife.MANAGER, () -> keepForCouncil(report)));
        assertThat(AtOnce.run(List.of(() -> kept(report), () -> kept(report))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "OBLIGATION_STEP_NOT_POSSIBLE");

        assertThat(steps(report)).containsExactly("Task_AnswerObligationForCouncil");
        assertThat(steps(due(contract, 1, 2))).containsExactly("Task_KeepForProvider");
        assertThatThrownBy(() -> town.run(ContractLife.PROVIDER, () -> answerForCouncil(report, true)))
                .isInstanceOf(AccessRefused.class);
        assertProblem(
                "OBLIGATION_STEP_NOT_POSSIBLE",
                () -> town.run(
                        ContractLife.PROVIDER,
                        () -> answerForProvider.answer(new AnswerObligationForProvider.Command(report, true, ""))));
        town.run(ContractLife.MANAGER, () -> answerForCouncil(report, false));
        assertThat(status(report)).isEqualTo("DISPUTED");
        assertThat(steps(report)).containsExactly("Task_KeepForProvider");
        kept(report);
        assertThat(AtOnce.run(List.of(
                        () -> town.run(ContractLife.MANAGER, () -> answerForCouncil(report, true)),
                        () -> town.run(SECOND, () -> answerForCouncil(report, true)))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "OBLIGATION_STEP_NOT_POSSIBLE");

        assertThat(status(report)).isEqualTo("ACCEPTED");
        assertThat(town.texts("select kind from obligation_word where due_id = ? order by number", report.value()))
                .containsExactly("DONE", "DISPUTED", "DONE", "ACCEPTED");
        assertThat(town.count("select count(*) from obligation_due where contract_id = ?", contract.value()))
                .isEqualTo(3);
        assertRefusedByTheDatabase("update obligation_due set status = 'OPEN' where id = ?", report.value());
        assertRefusedByTheDatabase("delete from obligation_due where id = ?", report.value());
        assertRefusedByTheDatabase("update obligation_word set words = 'x' where due_id = ?", report.value());
    }

    @Test
    void aReminderBeforeAndWordToBothSidesAfterAndTheNextDayDoesNotWait() {
        ContractId contract = life.running(start -> List.of(reports(start)));
        DueId report = due(contract, 1, 1);
        town.pass(Duration.ofDays(50));
        town.settle();
        assertThat(mails(contract, "obligation.soon")).isZero();
        town.pass(Duration.ofDays(32));
        town.settle();
        assertThat(mails(contract, "obligation.soon")).isPositive();
        assertThat(mails(contract, "obligation.overdue")).isZero();
        town.pass(Duration.ofDays(12));
        town.settle();
        assertThat(status(report)).isEqualTo("OPEN");
        assertThat(town.count(
                        "select count(*) from obligation_due where id = ? and overdue_at is not null", report.value()))
                .isOne();
        assertThat(mails(contract, "obligation.overdue")).isPositive();
        assertThat(mails(contract, "obligation.unkept")).isPositive();
        assertThat(town.count(
                        "select count(*) from story_entry where subject_id = ? and story_key = 'obligation.overdue' and visibility = 'PUBLIC'",
                        contract.value()))
                .isOne();
        assertThat(steps(report)).containsExactly("Task_KeepForProvider");
        assertThat(steps(due(contract, 1, 2))).containsExactly("Task_KeepForProvider");
        kept(report);
        town.run(ContractLife.MANAGER, () -> answerForCouncil(report, true));
        assertThat(status(report)).isEqualTo("ACCEPTED");
    }

    @Test
    void onlyAChangeThatBothHaveSignedAltersAnObligationAndANameNeedsNone() {
        ContractId contract = life.running(start -> List.of(reports(start), data(start)));
        ObligationId first = obligation(contract, 1);
        assertRefusedByTheDatabase("update contract_obligation set what = 'Nothing.' where id = ?", first.value());
        assertRefusedByTheDatabase("update contract_obligation set until_variation = 1 where id = ?", first.value());
        assertRefusedByTheDatabase("delete from contract_obligation where id = ?", first.value());
        town.run(
                ContractLife.PROVIDER, () -> nameForProvider.name(new NameKeeperForProvider.Command(first, "Ada Ito")));
        assertThat(town.text("select person from contract_obligation where id = ?", first.value()))
                .isEqualTo("Ada Ito");
        assertProblem(
                "OBLIGATION_STEP_NOT_POSSIBLE",
                () -> town.run(
                        ContractLife.MANAGER,
                        () -> nameForCouncil.name(new NameKeeperForCouncil.Command(first, "Somebody"))));

        DueId before = due(contract, 1, 1);
        assertProblem("OBLIGATION_UNKNOWN", () -> propose(contract, new ObligationChanges(List.of(7), List.of())));
        VariationId change =
                propose(contract, new ObligationChanges(List.of(1), List.of(monthly(London.dayOf(town.now())))));
        String text = town.text("select text from contract_variation where id = ?", change.value());
        assertThat(text)
                .contains("Obligation 1 falls away.")
                .contains("Added: Obligation 3: Sends a report of the month.")
                .doesNotContain(PERSON);
        town.run(
                ContractLife.PROVIDER,
                () -> agreeToVariation.agree(new AgreeToVariation.Command(change, hash(change))));
        assertThat(status(before)).isEqualTo("OPEN");
        town.run(SECOND, () -> signVariation.sign(new SignVariation.Command(change, hash(change))));

        assertThat(status(before)).isEqualTo("LAPSED");
        assertThat(steps(before)).isEmpty();
        assertThat(steps(due(contract, 3, 1))).containsExactly("Task_KeepForProvider");
        assertThat(town.texts(
                        "select number || coalesce('-' || until_variation, '') from contract_obligation where contract_id = ? order by number",
                        contract.value()))
                .containsExactly("1-1", "2", "3");
    }

    private VariationId propose(ContractId id, ObligationChanges changes) {
        town.run(ContractLife.MANAGER, () -> {
            Contract now = contracts.get(id);
            boolean light = "true"
                    .equals(town.text(
                            "select light_touch::text from tender where id = ?",
                            now.tenderId().orElseThrow().value()));
            VariationTerms terms = new VariationTerms(
                    now.endsOn(),
                    now.value(),
                    now.cap(),
                    now.duties(),
                    light ? ModificationGround.LIGHT_TOUCH : ModificationGround.NOT_SUBSTANTIAL,
                    false,
                    false,
                    false,
                    "A quarter is too long to wait for figures.");
            proposeVariation.propose(new ProposeVariation.Command(
                    id, terms.with(changes), London.dayOf(town.now()).plusDays(14)));
        });
        return new VariationId(
                UUID.fromString(town.text("select id from contract_variation where contract_id = ?", id.value())));
    }

    private String hash(VariationId change) {
        return town.text("select text_hash from contract_variation where id = ?", change.value());
    }

    private void kept(DueId due) {
        town.run(ContractLife.PROVIDER, () -> keep(due));
    }

    private void keep(DueId due) {
        keepForProvider.keep(new KeepObligationForProvider.Command(due, "The report is on the shelf of the contract."));
    }

    private void keepForCouncil(DueId due) {
        keepForCouncil.keep(new KeepObligationForCouncil.Command(due, "Sent."));
    }

    private void answerForCouncil(DueId due, boolean accepts) {
        answerForCouncil.answer(
                new AnswerObligationForCouncil.Command(due, accepts, "The figures of May are missing."));
    }

    private static ObligationTerms reports(LocalDate from) {
        return terms(Side.PROVIDER, "Sends a report of the quarter.", Recurrence.QUARTER, from.plusDays(90));
    }

    private static ObligationTerms monthly(LocalDate from) {
        return terms(Side.PROVIDER, "Sends a report of the month.", Recurrence.MONTH, from.plusDays(40));
    }

    private static ObligationTerms data(LocalDate from) {
        return terms(Side.COUNCIL, "Hands over the list of opening hours.", Recurrence.ONCE, from.plusDays(30));
    }

    private static ObligationTerms terms(Side side, String what, Recurrence recurs, LocalDate day) {
        return new ObligationTerms(side, "manager of the service", PERSON, what, recurs, day, "the paper", "Duties");
    }

    private DueId due(ContractId contract, int obligation, int number) {
        return new DueId(UUID.fromString(town.text(
                "select d.id from obligation_due d join contract_obligation o on o.id = d.obligation_id"
                        + " where d.contract_id = ? and o.number = ? and d.number = ?",
                contract.value(),
                obligation,
                number)));
    }

    private ObligationId obligation(ContractId contract, int number) {
        return new ObligationId(UUID.fromString(town.text(
                "select id from contract_obligation where contract_id = ? and number = ?", contract.value(), number)));
    }

    private String status(DueId due) {
        return town.text("select status from obligation_due where id = ?", due.value());
    }

    private List<String> steps(DueId due) {
        return town.texts(
                "select distinct step from work_item where subject_id = ? and closed_at is null", due.value());
    }

    private long mails(ContractId contract, String key) {
        return town.count(
                "select count(*) from outbox_mail m join contract c on c.case_id = m.case_id where c.id = ? and m.mail_key = ?",
                contract.value(),
                key);
    }

    private void assertRefusedByTheDatabase(String sql, UUID id) {
        assertThatThrownBy(() -> town.change(sql, id)).isInstanceOf(SQLException.class);
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
