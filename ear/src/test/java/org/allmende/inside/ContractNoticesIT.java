package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.contractnotice.ContractNoticeId;
import org.allmende.contractnotice.PublishContractNotice;
import org.allmende.identity.AccessRefused;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Invoice;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** What the law wants to be told of a contract: its details (ss.53, 87) and its end (s.80). */
class ContractNoticesIT extends InsidePortal {

    private static final BigDecimal PRICE = BigDecimal.valueOf(100);
    private static final String FINANCE = "leonard.voss";
    private static final BigDecimal CAP = BigDecimal.valueOf(1_000);

    @Inject
    private Town town;

    @Inject
    private ContractLife life;

    @Inject
    private PublishContractNotice publishNotice;

    @Inject
    private ApprovePayment approvePayment;

    @Test
    void theDetailsAreDueFromTheSecondSignatureAndPublishedOnceByTheCouncil() {
        ContractId contract = life.running(1, PRICE, CAP).contract();
        ContractNoticeId details = notice(contract, "DETAILS");
        assertThat(steps(details)).containsExactly("Task_PublishContractDetails");
        assertThat(stories(contract)).isZero();
        assertThatThrownBy(() -> publish(ContractLife.PROVIDER, details)).isInstanceOf(AccessRefused.class);

        publish(ContractLife.MANAGER, details);

        assertThat(steps(details)).isEmpty();
        assertThat(stories(contract)).isOne();
        assertThat(town.text(
                        "select r.body::jsonb #>> '{contracts,0,documents,0,noticeType}' from ocds_release r join case_file f"
                                + " on f.ocid = r.ocid join contract c on c.case_id = f.id where c.id = ?"
                                + " and r.body::jsonb ->> 'tag' = '[\"contractUpdate\"]'",
                        contract.value()))
                .isEqualTo("UK7");
        assertThatThrownBy(() -> publish(ContractLife.MANAGER, details))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("CONTRACT_NOTICE_PUBLISHED_ALREADY"));
        assertThatThrownBy(() ->
                        town.change("update contract_notice set contract_value = 1 where id = ?", details.value()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theEndIsDueWhenTheLastMilestoneIsSettled() {
        ContractLife.Running running = life.running(1, PRICE, CAP);
        life.verified(running.milestones().get(0));
        town.run(
                FINANCE,
                () -> approvePayment.approve(new ApprovePayment.Command(
                        running.milestones().get(0), new Invoice("I-" + UUID.randomUUID(), London.dayOf(town.now())))));
        town.settle();
        assertThat(life.status(running.contract())).isEqualTo("COMPLETE");
        ContractNoticeId end = notice(running.contract(), "TERMINATION");
        assertThat(steps(end)).containsExactly("Task_PublishContractTermination");
        publish(ContractLife.MANAGER, end);
        assertThat(steps(end)).isEmpty();
    }

    @Test
    void aLateNoticeIsRemindedOfOnceAndCanStillBePublished() {
        ContractNoticeId details = notice(life.running(1, PRICE, CAP).contract(), "DETAILS");
        assertThat(overdue(details)).isZero();
        town.pass(Duration.ofDays(121));
        town.settle();
        assertThat(overdue(details)).isOne();
        assertThat(steps(details)).containsExactly("Task_PublishContractDetails");
        publish(ContractLife.MANAGER, details);
        assertThat(steps(details)).isEmpty();
    }

    private void publish(String who, ContractNoticeId notice) {
        town.run(who, () -> publishNotice.publish(new PublishContractNotice.Command(notice)));
    }

    private ContractNoticeId notice(ContractId contract, String kind) {
        return new ContractNoticeId(UUID.fromString(town.text(
                "select id from contract_notice where contract_id = ? and kind = ?", contract.value(), kind)));
    }

    private List<String> steps(ContractNoticeId notice) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", notice.value());
    }

    private long stories(ContractId contract) {
        return town.count(
                "select count(*) from story_entry where subject_id = ? and story_key like 'contract.notice.%'"
                        + " and visibility = 'PUBLIC'",
                contract.value());
    }

    private long overdue(ContractNoticeId notice) {
        return town.count(
                "select count(*) from contract_notice where id = ? and overdue_at is not null", notice.value());
    }
}
