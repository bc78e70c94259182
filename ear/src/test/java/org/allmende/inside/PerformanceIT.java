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
import org.allmende.contract.ContractId;
import org.allmende.identity.AccessRefused;
import org.allmende.performance.AssessPerformance;
import org.allmende.performance.Assessment;
import org.allmende.performance.BringReviewForward;
import org.allmende.performance.ExplainNoKpis;
import org.allmende.performance.KpiId;
import org.allmende.performance.KpiRating;
import org.allmende.performance.KpiTerms;
import org.allmende.performance.NoticeGround;
import org.allmende.performance.NoticeWords;
import org.allmende.performance.PerformanceNoticeId;
import org.allmende.performance.PerformanceReviewId;
import org.allmende.performance.PublishPerformanceNotice;
import org.allmende.performance.RecordPerformanceNotice;
import org.allmende.performance.ReplyToReview;
import org.allmende.performance.SetKpis;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Indicators before a contract, reviews with the provider's reply, notices of poor performance: domain and process together. */
class PerformanceIT extends InsidePortal {

    private static final BigDecimal PRICE = BigDecimal.valueOf(100);
    private static final BigDecimal CAP = BigDecimal.valueOf(1_000);
    private static final List<KpiTerms> TWO =
            List.of(new KpiTerms("Doors", "Hours", "98 %", "By tens"), new KpiTerms("Heard", "Days", "5", "By days"));

    @Inject
    private Town town;

    @Inject
    private TenderLife tenders;

    @Inject
    private ContractLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private SetKpis setKpis;

    @Inject
    private ExplainNoKpis explainNoKpis;

    @Inject
    private BringReviewForward bringReviewForward;

    @Inject
    private AssessPerformance assessPerformance;

    @Inject
    private ReplyToReview replyToReview;

    @Inject
    private RecordPerformanceNotice recordPerformanceNotice;

    @Inject
    private PublishPerformanceNotice publishPerformanceNotice;

    @Test
    void aReviewIsAskedForRatedRepliedToPublishedAndTheNextOneIsPlanned() {
        ContractId contract = life.running(1, PRICE, CAP).contract();
        town.run(ContractLife.MANAGER, () -> setKpis.set(new SetKpis.Command(contract, TWO)));
        PerformanceReviewId review = current(contract);
        assertThat(steps(review)).isEmpty();
        town.run(ContractLife.MANAGER, () -> bringReviewForward.bring(new BringReviewForward.Command(review)));
        town.settle();
        assertThat(steps(review)).containsExactly("Task_AssessPerformance");
        assertThatThrownBy(() ->
                        town.run(ContractLife.PROVIDER, () -> assessPerformance.assess(ratings(review, contract))))
                .isInstanceOf(AccessRefused.class);
        town.run(ContractLife.MANAGER, () -> assessPerformance.assess(ratings(review, contract)));
        assertThat(steps(review)).containsOnly("Task_ReplyToReview");
        assertThat(stories(contract)).isZero();
        assertProblem(
                "KPI_RATED_ALREADY",
                () -> town.run(ContractLife.MANAGER, () -> setKpis.set(new SetKpis.Command(contract, List.of()))));

        town.run(
                ContractLife.PROVIDER,
                () -> replyToReview.reply(new ReplyToReview.Command(review, "The lift was broken in May.")));

        assertThat(status(review)).isEqualTo("PUBLISHED");
        assertThat(steps(review)).isEmpty();
        assertThat(stories(contract)).isOne();
        assertThat(documents(contract)).isOne();
        assertThat(town.text(
                        "select status from performance_review where id = ?",
                        current(contract).value()))
                .isEqualTo("PLANNED");
        assertThatThrownBy(() -> town.change("update performance_review set reply = 'x' where id = ?", review.value()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> town.change("update kpi_rating set rating = 'GOOD'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void silenceIsNoReplyAndTheReviewIsPublishedAfterTenWorkingDays() {
        ContractId contract = life.running(1, PRICE, CAP).contract();
        town.run(ContractLife.MANAGER, () -> setKpis.set(new SetKpis.Command(contract, TWO)));
        PerformanceReviewId review = current(contract);
        town.run(ContractLife.MANAGER, () -> bringReviewForward.bring(new BringReviewForward.Command(review)));
        town.settle();
        town.run(ContractLife.MANAGER, () -> assessPerformance.assess(ratings(review, contract)));
        town.pass(Duration.ofDays(30));
        town.settle();
        assertThat(status(review)).isEqualTo("PUBLISHED");
        assertThat(town.text("select reply from performance_review where id = ?", review.value()))
                .isNull();
    }

    @Test
    void moreThanFiveMillionIsNotOfferedWithoutThreeIndicatorsOrReasons() throws SQLException {
        TenderId tender = tenders.published();
        ContractId contract = life.drafted(tender);
        noLightTouch(tender);
        awarded(contract, "5000000.01");
        assertProblem("CONTRACT_NEEDS_KPIS", () -> life.offered(contract, 1, PRICE, CAP));
        assertProblem(
                "KPI_TOO_FEW",
                () -> town.run(ContractLife.MANAGER, () -> setKpis.set(new SetKpis.Command(contract, TWO))));
        assertThat(life.status(contract)).isEqualTo("DRAFT");
        town.run(
                ContractLife.MANAGER,
                () -> explainNoKpis.explain(new ExplainNoKpis.Command(
                        contract, "One room is opened and closed; nothing else is asked for.")));
        life.offered(contract, 1, PRICE, CAP);
        assertThat(life.status(contract)).isEqualTo("OFFERED");
        assertProblem(
                "KPI_CONTRACT_OFFERED",
                () -> town.run(ContractLife.MANAGER, () -> setKpis.set(new SetKpis.Command(contract, TWO))));
    }

    @Test
    void aNoticeOfPoorPerformanceIsPublishedWithinThirtyDaysAndLightTouchHasNone() throws SQLException {
        ContractLife.Running running = life.running(1, PRICE, CAP);
        assertProblem(
                "NOTICE_LIGHT_TOUCH",
                () -> town.run(ContractLife.MANAGER, () -> recordPerformanceNotice.record(notice(running.contract()))));
        noLightTouch(running.tender());
        town.run(ContractLife.MANAGER, () -> recordPerformanceNotice.record(notice(running.contract())));
        PerformanceNoticeId notice = new PerformanceNoticeId(UUID.fromString(town.text(
                "select id from performance_notice where contract_id = ?",
                running.contract().value())));
        assertThat(steps(notice.value())).containsExactly("Task_PublishPerformanceNotice");
        assertThat(stories(running.contract())).isZero();
        town.run(
                ContractLife.MANAGER,
                () -> publishPerformanceNotice.publish(new PublishPerformanceNotice.Command(notice)));
        assertThat(steps(notice.value())).isEmpty();
        assertThat(stories(running.contract())).isOne();
        assertThat(documents(running.contract())).isOne();
    }

    private void awarded(ContractId contract, String pounds) throws SQLException {
        transaction.committed(() -> {
            town.change("alter table contract disable trigger tr_contract_awarded_value_is_kept");
            town.change("update contract set awarded_value = " + pounds + " where id = ?", contract.value());
            town.change("set constraints all immediate");
            town.change("alter table contract enable trigger tr_contract_awarded_value_is_kept");
        });
    }

    private void noLightTouch(TenderId tender) throws SQLException {
        transaction.committed(() -> {
            town.change("alter table tender disable trigger user");
            town.change("update tender set light_touch = false where id = ?", tender.value());
            town.change("alter table tender enable trigger user");
        });
    }

    private RecordPerformanceNotice.Command notice(ContractId contract) {
        LocalDate today = London.dayOf(town.now());
        return new RecordPerformanceNotice.Command(
                contract,
                new NoticeWords(
                        NoticeGround.POOR_PERFORMANCE,
                        today,
                        "Open at four",
                        "Closed on nine days",
                        "No homework club",
                        today.minusDays(60),
                        true,
                        "None",
                        "Two letters, one meeting",
                        "A rota that nobody kept",
                        null,
                        null));
    }

    private AssessPerformance.Command ratings(PerformanceReviewId review, ContractId contract) {
        List<Assessment> all =
                town.texts("select id from key_performance_indicator where contract_id = ?", contract.value()).stream()
                        .map(id -> new Assessment(
                                new KpiId(UUID.fromString(id)),
                                KpiRating.REQUIRES_IMPROVEMENT,
                                "91 % of 400 days.",
                                true))
                        .toList();
        return new AssessPerformance.Command(review, all);
    }

    private PerformanceReviewId current(ContractId contract) {
        return new PerformanceReviewId(UUID.fromString(town.text(
                "select id from performance_review where contract_id = ? and status <> 'PUBLISHED'",
                contract.value())));
    }

    private String status(PerformanceReviewId review) {
        return town.text("select status from performance_review where id = ?", review.value());
    }

    private List<String> steps(PerformanceReviewId review) {
        return steps(review.value());
    }

    private List<String> steps(UUID subject) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", subject);
    }

    private long stories(ContractId contract) {
        return town.count(
                "select count(*) from story_entry where subject_id = ? and story_key like 'performance.%'",
                contract.value());
    }

    private long documents(ContractId contract) {
        return town.count(
                "select count(*) from ocds_release r join case_file f on f.ocid = r.ocid join contract c on c.case_id = f.id"
                        + " where c.id = ? and r.body::text like '%/contract/performance/%'",
                contract.value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
