package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.allmende.contract.ContractId;
import org.allmende.contract.SetSigningRule;
import org.allmende.contract.SignForCouncil;
import org.allmende.contract.SignForProvider;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two authorised people of one side: contract, process and database agree on who has signed and whose turn it is. */
class SigningIT extends InsidePortal {

    private static final String OWNER = "helen.marsh";
    private static final String SECOND = "neil.trewin";

    @Inject
    private Town town;

    @Inject
    private TenderLife tenders;

    @Inject
    private ContractLife life;

    @Inject
    private SetSigningRule setSigningRule;

    @Inject
    private SignForCouncil signForCouncil;

    @Inject
    private SignForProvider signForProvider;

    @AfterEach
    void oneSignsAgain() {
        rule(false);
    }

    @Test
    void theRuleIsSaidByAnOwnerWhereTwoMaySignAndEachChangeStays() {
        assertThatThrownBy(() -> town.run(
                        ContractLife.MANAGER,
                        () -> setSigningRule.set(new SetSigningRule.Command(town.council(), true))))
                .isInstanceOf(AccessRefused.class);
        OrganisationId alone = town.organisation("libraries");
        assertProblem(
                "SIGNERS_TOO_FEW",
                () -> town.run(
                        ContractLife.PROVIDER, () -> setSigningRule.set(new SetSigningRule.Command(alone, true))));
        long before = rules();
        long told = mails("contract.signers-two");
        rule(true);
        rule(true);
        assertThat(rules()).as("said twice").isEqualTo(before + 1);
        assertThat(mails("contract.signers-two")).isEqualTo(told + 1);
        rule(false);
        assertThat(rules()).isEqualTo(before + 2);
        assertThat(town.count(
                        "select count(*) from audit_entry where use_case = 'SetSigningRule' and outcome = 'DONE'"
                                + " and actor_person_id = ?",
                        town.person(OWNER).value()))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void bindsOnlyWhenTheSecondPersonHasSignedByTheRuleOfTheOfferedText() {
        ContractId contract = offeredForTwo();
        long asked = mails("contract.sign-second");
        rule(false);
        assertThat(town.text("select signed_text from contract where id = ?", contract.value()))
                .contains("For the council, 2 authorised people sign this contract.")
                .doesNotContain("For the provider, 2");

        town.run(ContractLife.MANAGER, () -> council(contract));
        assertThat(steps(contract)).containsExactlyInAnyOrder("Task_SignForProvider", "Task_SignForCouncil");
        assertThat(mails("contract.sign-second")).isEqualTo(asked + 1);
        assertThat(stories(contract)).containsExactly("contract.drafted", "contract.offered", "contract.signed-first");
        assertProblem("CONTRACT_NEEDS_SECOND_SIGNER", () -> town.run(ContractLife.MANAGER, () -> council(contract)));

        town.run(
                ContractLife.PROVIDER,
                () -> signForProvider.sign(new SignForProvider.Command(contract, hash(contract))));
        assertThat(life.status(contract)).isEqualTo("OFFERED");
        assertThat(steps(contract)).containsExactly("Task_SignForCouncil");

        assertThat(AtOnce.run(List.of(by(SECOND, contract), by(SECOND, contract), by(SECOND, contract))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "CONTRACT_SIGNED_ALREADY", "CONTRACT_SIGNED_ALREADY");
        town.settle();
        assertThat(life.status(contract)).isEqualTo("RUNNING");
        assertThat(stories(contract))
                .containsExactly(
                        "contract.drafted",
                        "contract.offered",
                        "contract.signed-first",
                        "contract.signed",
                        "contract.signed",
                        "contract.concluded");
        assertThat(people(contract))
                .containsExactly(
                        town.person(ContractLife.MANAGER).value().toString(),
                        town.person(SECOND).value().toString());
    }

    @Test
    void ofAllWhoPressAtOnceOneIsFirstAndAnotherSecond() {
        ContractId contract = offeredForTwo();
        List<String> ends = AtOnce.run(List.of(
                by(ContractLife.MANAGER, contract),
                by(ContractLife.MANAGER, contract),
                by(SECOND, contract),
                by(SECOND, contract)));
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(2);
        assertThat(ends)
                .filteredOn(end -> !end.equals(AtOnce.DONE))
                .hasSize(2)
                .allMatch(List.of("CONTRACT_NEEDS_SECOND_SIGNER", "CONTRACT_SIGNED_ALREADY")::contains);
        assertThat(people(contract)).doesNotHaveDuplicates().hasSize(2);
        assertThat(steps(contract)).containsExactly("Task_SignForProvider");
    }

    @Test
    void nobodyWritesASignatureOrARuleByHand() {
        ContractId contract = offeredForTwo();
        town.run(ContractLife.MANAGER, () -> council(contract));
        String again =
                "insert into contract_signature (contract_id, side, number, person_id, organisation_id, text_hash, signed_at)"
                        + " select contract_id, side, %d, person_id, organisation_id, text_hash, signed_at from contract_signature"
                        + " where contract_id = ?";
        refused(again.formatted(1), contract);
        refused(again.formatted(2), contract);
        refused("update contract set council_signers = 1 where id = ?", contract);
        refused("update contract set status = 'RUNNING', concluded_at = portal_now() where id = ?", contract);
    }

    private void refused(String sql, ContractId contract) {
        assertThatThrownBy(() -> town.change(sql, contract.value())).isInstanceOf(SQLException.class);
    }

    private ContractId offeredForTwo() {
        ContractId contract = life.drafted(tenders.published());
        rule(true);
        life.offered(contract, 1, BigDecimal.valueOf(100), BigDecimal.valueOf(1_000));
        return contract;
    }

    private AtOnce.Act by(String manager, ContractId contract) {
        return () -> town.run(manager, () -> council(contract));
    }

    private void council(ContractId contract) {
        signForCouncil.sign(new SignForCouncil.Command(contract, hash(contract)));
    }

    private void rule(boolean two) {
        town.run(OWNER, () -> setSigningRule.set(new SetSigningRule.Command(town.council(), two)));
    }

    private String hash(ContractId contract) {
        return String.valueOf(town.text("select text_hash from contract where id = ?", contract.value()));
    }

    private long rules() {
        return town.count(
                "select count(*) from signing_rule where organisation_id = ?",
                town.council().value());
    }

    private long mails(String key) {
        return town.count(
                "select count(*) from outbox_mail where mail_key = ? and recipient_id = ?",
                key,
                town.person(SECOND).value());
    }

    private List<String> stories(ContractId contract) {
        return town.texts("select story_key from story_entry where subject_id = ? order by at, id", contract.value());
    }

    private List<String> people(ContractId contract) {
        return town.texts(
                "select person_id from contract_signature where contract_id = ? and side = 'COUNCIL' order by number",
                contract.value());
    }

    private List<String> steps(ContractId contract) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", contract.value());
    }

    private static void assertProblem(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
