package org.allmende.bpmn.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.ClockRule;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every flow of {@code CommunityNomination.bpmn} in a real engine. */
class CommunityNominationProcessTest {

    private static final Instant RECEIVED = Instant.parse("2027-06-16T13:32:00Z");
    private static final Instant DECISION_DUE = Instant.parse("2027-08-11T22:59:59.999Z");
    private static final Instant LISTED_UNTIL = Instant.parse("2032-07-19T22:59:59.999Z");
    private static final Instant REVIEW_DUE = Instant.parse("2027-10-01T22:59:59.999Z");
    private static final List<String> TOLD = new ArrayList<>();

    private static DiagramRun run;

    private final String asset = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        run = new DiagramRun(
                CommunityNomination.KEY,
                Map.of(
                        "tellOverdueAssetClock",
                        (JavaDelegate) execution -> TOLD.add(execution.getProcessBusinessKey() + " "
                                + TellOverdueAssetClockStep.clockOf(execution.getCurrentActivityId())),
                        "expireListing",
                        (JavaDelegate) execution -> TOLD.add(execution.getProcessBusinessKey() + " expired")));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void receive() {
        run.at(RECEIVED);
        run.start(
                asset,
                Map.of(
                        "councilId",
                        "ashcombe",
                        CommunityNomination.DECISION_DUE,
                        Date.from(DECISION_DUE),
                        CommunityNomination.DECISION_OVER,
                        CommunityNomination.over(DECISION_DUE)));
    }

    private List<String> told() {
        return TOLD.stream()
                .filter(line -> line.startsWith(asset))
                .map(line -> line.substring(asset.length() + 1))
                .toList();
    }

    private void take(String step, Map<String, Object> variables) {
        run.complete(
                run.waiting(asset).stream()
                        .filter(task -> task.getTaskDefinitionKey().equals(step))
                        .findFirst()
                        .orElseThrow(),
                variables);
    }

    private void list() {
        take(
                CommunityNomination.DECIDE,
                Map.of(
                        CommunityNomination.LISTED,
                        true,
                        CommunityNomination.LISTED_UNTIL,
                        Date.from(LISTED_UNTIL),
                        CommunityNomination.LISTING_OVER,
                        CommunityNomination.over(LISTED_UNTIL)));
    }

    private void askForReview() {
        run.message(
                asset,
                CommunityNomination.REVIEW_REQUESTED,
                Map.of(
                        CommunityNomination.REVIEW_DUE,
                        Date.from(REVIEW_DUE),
                        CommunityNomination.REVIEW_OVER,
                        CommunityNomination.over(REVIEW_DUE)));
    }

    @Test
    void aListedAssetStaysForFiveYearsAndNotADayLonger() {
        assertThat(run.waiting(asset).get(0).getDueDate()).isEqualTo(Date.from(DECISION_DUE));
        list();
        run.runDueAt(LISTED_UNTIL);
        assertThat(told()).isEmpty();
        run.runAllDueAt(LISTED_UNTIL.plusMillis(1));
        assertThat(told()).containsExactly("expired");
        assertThat(run.endsOf(asset)).containsExactly("End_ListingExpired");
    }

    @Test
    void anUnsuccessfulNominationEnds() {
        take(CommunityNomination.DECIDE, Map.of(CommunityNomination.LISTED, false));
        assertThat(run.endsOf(asset)).containsExactly("End_NominationUnsuccessful");
    }

    @Test
    void aLateDecisionIsToldAndStillOwed() {
        run.runDueAt(DECISION_DUE);
        assertThat(told()).isEmpty();
        run.runDueAt(DECISION_DUE.plusMillis(1));
        assertThat(told()).containsExactly(ClockRule.ASSET_DECISION.name());
        list();
        assertThat(run.isRunning(asset)).isTrue();
    }

    @Test
    void aReviewRunsBesideTheListingAndMayComeAgain() {
        list();
        askForReview();
        assertThat(run.steps(asset)).containsExactly(CommunityNomination.DECIDE_REVIEW);
        assertThat(run.waiting(asset).get(0).getDueDate()).isEqualTo(Date.from(REVIEW_DUE));
        run.runDueAt(REVIEW_DUE.plusMillis(1));
        assertThat(told()).containsExactly(ClockRule.ASSET_REVIEW.name());
        take(CommunityNomination.DECIDE_REVIEW, Map.of());
        assertThat(run.isRunning(asset)).isTrue();
        askForReview();
        take(CommunityNomination.DECIDE_REVIEW, Map.of());
        assertThat(run.steps(asset)).isEmpty();
        assertThat(run.isRunning(asset)).isTrue();
    }

    @Test
    void whatLeavesTheListEndsAllThatWaits() {
        list();
        askForReview();
        run.message(asset, CommunityNomination.REMOVED, Map.of());
        assertThat(run.isRunning(asset)).isFalse();
        assertThat(run.endsOf(asset)).contains("End_AssetRemoved");
    }
}
