package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.asset.AssetId;
import org.allmende.asset.BodyForm;
import org.allmende.asset.DecideReview;
import org.allmende.asset.DisposalId;
import org.allmende.asset.NoteReviewRequest;
import org.allmende.asset.PassRequestsOn;
import org.allmende.asset.RecordSale;
import org.allmende.asset.RefusalGround;
import org.allmende.asset.RefuseNomination;
import org.allmende.asset.RemovalReason;
import org.allmende.asset.RemoveAsset;
import org.allmende.asset.ReviewId;
import org.allmende.asset.SaleKind;
import org.allmende.asset.Standing;
import org.allmende.bpmn.engine.Engine;
import org.allmende.calendar.London;
import org.allmende.shared.Id;
import org.junit.jupiter.api.Test;

/** Every way that an asset can take: domain, engine, work list and clock together. */
class AssetPathsIT extends InsidePortal {

    @Inject
    private Town town;

    @Inject
    private Tables tables;

    @Inject
    private AssetLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private Engine engine;

    @Inject
    private RefuseNomination refuseNomination;

    @Inject
    private RemoveAsset removeAsset;

    @Inject
    private NoteReviewRequest noteReviewRequest;

    @Inject
    private DecideReview decideReview;

    @Inject
    private PassRequestsOn passRequestsOn;

    @Inject
    private RecordSale recordSale;

    @Test
    void aRefusedNominationEndsWithReasonsInTheSecondList() {
        AssetId asset = life.nominated();
        assertThat(waiting(asset)).containsExactly("Task_DecideNomination");
        town.run(
                AssetLife.OFFICER,
                () -> refuseNomination.refuse(
                        new RefuseNomination.Command(asset, RefusalGround.NOT_OF_VALUE, AssetLife.REASONS, true)));
        assertThat(life.status(asset)).isEqualTo("UNSUCCESSFUL");
        assertThat(told(asset)).contains("asset.unsuccessful");
        assertEnded(asset);
    }

    @Test
    void aLateDecisionIsToldOnceAndStillOwed() {
        AssetId asset = life.nominated();
        town.pass(Duration.ofDays(58));
        town.settle();
        assertThat(told(asset)).filteredOn(line -> line.endsWith(".late")).containsExactly("asset.decision.late");
        assertThat(waiting(asset)).containsExactly("Task_DecideNomination");
    }

    @Test
    void anUpheldReviewChangesNothingAndAnOverturnedOneEndsTheEntry() {
        AssetId asset = life.listed();
        decide(review(asset), true);
        assertThat(life.status(asset)).isEqualTo("LISTED");
        assertThat(waiting(asset)).containsExactly("Event_ListingEnds");

        DisposalId notice = life.noticed(asset);
        ReviewId second = review(asset);
        assertThat(waiting(asset)).contains("Task_DecideReview");
        decide(second, false);
        assertThat(life.status(asset)).isEqualTo("UNSUCCESSFUL");
        assertThat(life.status(notice)).isEqualTo("OVER");
        assertEnded(asset);
        assertEnded(notice);
    }

    @Test
    void whoeverListedItDoesNotReviewIt() throws Exception {
        AssetId asset = life.listed();
        ReviewId review = review(asset);
        town.change(
                "update asset set decided_by_id = ? where id = ?",
                town.person("catherine.boyle").value(),
                asset.value());
        assertThatThrownBy(() -> decide(review, true)).hasMessageContaining("REVIEWER_DECIDED_BEFORE");
    }

    @Test
    void withoutARequestTheMarketOpensAfterSixWeeksAndClosesAfterEighteenMonths() {
        AssetId asset = life.listed();
        DisposalId notice = life.noticed(asset);
        assertThat(waiting(notice)).containsExactly("Task_AwaitRequest");
        assertThatThrownBy(() -> sell(notice, SaleKind.ON_THE_MARKET)).hasMessageContaining("SALE_IN_MORATORIUM");

        town.travelTo(London.endOf(life.day(notice, "interim_ends")).plusSeconds(1));
        town.settle();
        assertThat(life.status(notice)).isEqualTo("FREE");
        assertThat(waiting(notice)).containsExactly("Event_ProtectionOver");

        sell(notice, SaleKind.ON_THE_MARKET);
        assertThat(life.status(notice)).isEqualTo("SOLD");
        assertThat(life.status(asset)).isEqualTo("REMOVED");
        assertEnded(asset);
        assertEnded(notice);
    }

    @Test
    void aRequestAtTheLastInstantCountsAndAMicrosecondLaterDoesNot() {
        DisposalId notice = life.noticed(life.listed());
        Instant last = London.endOf(life.day(notice, "interim_ends"));
        assertThatThrownBy(() -> transaction.at(last.plus(1, ChronoUnit.MICROS), () -> ask(notice)))
                .hasMessageContaining("DISPOSAL_INTERIM_OVER");
        assertThat(life.status(notice)).isEqualTo("INTERIM");
        transaction.at(last, () -> {
            ask(notice);
            assertThat(life.status(notice)).isEqualTo("FULL");
        });
    }

    @Test
    void requestsMakeItSixMonthsAndArePassedOnTogether() {
        AssetId asset = life.listed();
        DisposalId notice = life.noticed(asset);
        ask(notice);
        assertThat(life.status(notice)).isEqualTo("FULL");
        life.asked(notice, "amira.osei", "libraries", new Standing(BodyForm.SOCIETY, null, true, true, true, 0));
        assertThat(waiting(notice)).containsExactlyInAnyOrder("Event_FullOver", "Task_PassRequestsOn");
        assertThatThrownBy(() -> ask(notice)).hasMessageContaining("REQUEST_TWICE");
        assertThatThrownBy(() -> life.asked(
                        notice,
                        "george.penfold",
                        "allotments",
                        new Standing(BodyForm.UNINCORPORATED, null, true, true, true, 142)))
                .hasMessageContaining("ASSET_FORM_MAY_NOT_BID");

        town.run("ruth.pemberton", () -> passRequestsOn.passOn(new PassRequestsOn.Command(notice)));
        assertThat(waiting(notice)).containsExactly("Event_FullOver");
        assertThat(town.count(
                        "select count(*) from asset_bidder_request where disposal_id = ? and passed_on_at is null",
                        notice.value()))
                .isZero();

        sell(notice, SaleKind.TO_GROUP);
        assertThat(life.status(notice)).isEqualTo("SOLD");
        assertEnded(notice);
        assertEnded(asset);
    }

    @Test
    void anExemptDisposalLeavesTheEntryAndTakesTheNotice() {
        AssetId asset = life.listed();
        DisposalId notice = life.noticed(asset);
        assertThatThrownBy(() -> life.noticed(asset)).hasMessageContaining("DISPOSAL_RUNS");
        sell(notice, SaleKind.EXEMPT);
        assertThat(life.status(asset)).isEqualTo("LISTED");
        assertEnded(notice);
        assertThat(life.status(life.noticed(asset))).isEqualTo("INTERIM");
    }

    @Test
    void whatIsNoLongerOfValueLeavesTheList() {
        AssetId asset = life.listed();
        town.run(
                AssetLife.OFFICER,
                () -> removeAsset.remove(
                        new RemoveAsset.Command(asset, RemovalReason.NO_LONGER_OF_VALUE, AssetLife.REASONS)));
        assertThat(life.status(asset)).isEqualTo("REMOVED");
        assertEnded(asset);
    }

    @Test
    void afterFiveYearsTheEntryGoesByItself() throws Exception {
        AssetId asset = life.listed();
        DisposalId notice = life.noticed(asset);
        town.change(
                "update asset set entered_on = entered_on - 1827, nominated_at = nominated_at - interval '1827 days',"
                        + " decision_due = ((nominated_at at time zone 'Europe/London')::date - 1827 + 56)::timestamp"
                        + " at time zone 'Europe/London',"
                        + " listed_until = months_beginning_with(entered_on - 1827, 60) where id = ?",
                asset.value());
        runTimer(asset);
        town.settle();
        assertThat(life.status(asset)).isEqualTo("EXPIRED");
        assertThat(life.status(notice)).isEqualTo("OVER");
        assertThat(told(asset)).contains("asset.expired");
        assertEnded(asset);
        assertEnded(notice);
    }

    @Test
    void theTablesThemselvesRefuseWrongDatesAndAnUnlawfulSale() {
        DisposalId notice = life.noticed(life.listed());
        for (String wrong : List.of(
                "interim_ends = interim_ends + 1",
                "full_ends = full_ends - 1",
                "protected_ends = protected_ends + 1",
                "status = 'FULL'",
                "status = 'SOLD', sale_kind = 'ON_THE_MARKET', sold_on = received_on, closed_at = recorded_at")) {
            assertThatThrownBy(
                            () -> town.change("update asset_disposal set " + wrong + " where id = ?", notice.value()))
                    .as(wrong)
                    .isInstanceOf(SQLException.class);
        }
        AssetId asset = life.nominated();
        assertThatThrownBy(() -> town.change("update asset set owners = 'x' where id = ?", asset.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("frozen");
    }

    @Test
    void anOwnersNameIsInNoStoryNoMailAndNoTurn() {
        life.noticed(life.listed());
        assertThat(tables.thatHold(AssetLife.OWNER))
                .containsExactlyInAnyOrder("asset.owners", "asset_disposal.owner_name");
    }

    private void ask(DisposalId notice) {
        life.asked(notice, AssetLife.WRITER, AssetLife.BODY, AssetLife.CHARITY);
    }

    private ReviewId review(AssetId asset) {
        return town.as(
                "ruth.pemberton",
                () -> noteReviewRequest.note(new NoteReviewRequest.Command(asset, London.dayOf(town.now()), false)));
    }

    private void decide(ReviewId review, boolean stands) {
        town.run(
                "catherine.boyle",
                () -> decideReview.decide(new DecideReview.Command(review, stands, AssetLife.REASONS)));
    }

    private void sell(DisposalId notice, SaleKind kind) {
        town.run(
                "ruth.pemberton",
                () -> recordSale.record(
                        new RecordSale.Command(notice, kind, London.dayOf(town.now()), AssetLife.REASONS)));
    }

    /** The only timer of the entry: five years from now. */
    private void runTimer(AssetId asset) {
        var management = engine.get().getManagementService();
        String instance = engine.get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(asset.value().toString())
                .singleResult()
                .getId();
        String timer = management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getId();
        management.setJobDuedate(timer, java.util.Date.from(town.now().minusSeconds(1)));
        town.settle();
    }

    private List<String> waiting(Id subject) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", subject.value());
    }

    private List<String> told(AssetId asset) {
        return town.texts("select story_key from story_entry where subject_id = ? order by at", asset.value());
    }

    /** Nobody's turn any more, and no process that waits. */
    private void assertEnded(Id subject) {
        assertThat(waiting(subject)).as("turns").isEmpty();
        assertThat(engine.get()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.value().toString())
                        .count())
                .as("processes")
                .isZero();
    }
}
