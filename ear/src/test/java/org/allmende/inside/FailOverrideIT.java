package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.evaluation.RecordConsensus;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.evaluation.SaveScore;
import org.allmende.evaluation.compliance.CheckBid;
import org.allmende.evaluation.compliance.Finding;
import org.allmende.evaluation.override.DecideOverride;
import org.allmende.evaluation.override.FailOverrideId;
import org.allmende.evaluation.override.LockBidScores;
import org.allmende.evaluation.override.ProposeOverride;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CancelTender;
import org.allmende.tender.TenderId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fail is set aside by two people or not at all, and everybody reads that it was. */
class FailOverrideIT extends InsidePortal {

    private static final String LIBRARIES = "amira.osei";
    private static final String TRUST = "samuel.reed";
    private static final String PRIYA = TenderLife.EVALUATORS.get(0);
    private static final String OWEN = TenderLife.EVALUATORS.get(1);
    private static final String WHY = "A date is missing under a declaration that is signed and complete.";
    private static final String YES = "The same slip would be forgiven to every bidder.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private OpenDataLife openData;

    @Inject
    private ProposeOverride proposeOverride;

    @Inject
    private DecideOverride decideOverride;

    @Inject
    private LockBidScores lockBidScores;

    @Inject
    private SaveScore saveScore;

    @Inject
    private SaveConsensus saveConsensus;

    @Inject
    private RecordConsensus recordConsensus;

    @Inject
    private CancelTender cancelTender;

    private TenderId tender;
    private BidId failed;
    private BidId other;

    @BeforeEach
    void open() {
        tender = life.published();
        failed = life.sent(tender, LIBRARIES, "libraries", 90_000);
        other = life.sent(tender, TRUST, "harrowlane", 100_000);
        life.opened(tender);
    }

    /** One evaluator had scored the bid before it was left out, one had not. */
    @Test
    void twoPeopleLetABidTakePartAndWhoeverHadNotScoredItDoes() {
        out("PROCEDURE");
        life.declare(tender, PRIYA);
        life.declare(tender, OWEN);
        assertProblem("COMPLIANCE_NEEDS_TWO", () -> life.decide(failed, "PROCEDURE", true, true));
        life.score(tender, PRIYA);
        life.decide(failed, "PROCEDURE", true, false);
        life.score(tender, OWEN);
        life.lock(tender, PRIYA);
        life.lock(tender, OWEN);

        for (String stranger : List.of(TenderLife.OFFICER, PRIYA, LIBRARIES, "helen.marsh")) {
            assertThatThrownBy(() -> propose(stranger, failed)).as(stranger).isInstanceOf(AccessRefused.class);
        }
        assertProblem(
                "OVERRIDE_REASONS_LENGTH",
                () -> town.as(
                        TenderLife.MODERATOR,
                        () -> proposeOverride.propose(new ProposeOverride.Command(failed, "Because."))));
        assertProblem("OVERRIDE_NOTHING_FAILED", () -> propose(TenderLife.MODERATOR, other));
        assertThat(AtOnce.run(List.of(
                        () -> propose(TenderLife.MODERATOR, failed), () -> propose(TenderLife.MODERATOR, failed))))
                .as("a double click")
                .containsExactlyInAnyOrder(AtOnce.DONE, "OVERRIDE_PROPOSED_ALREADY");
        assertThat(life.status(failed)).as("nothing changes before").isEqualTo("INADMISSIBLE");
        assertProblem("OVERRIDE_OPEN", this::record);

        for (String stranger : List.of(TenderLife.MODERATOR, PRIYA, LIBRARIES, "lucy.tan")) {
            assertThatThrownBy(() -> decide(stranger, true)).as(stranger).isInstanceOf(AccessRefused.class);
        }
        List<String> ends =
                AtOnce.run(List.of(() -> decide(TenderLife.COLLEAGUE, true), () -> decide("catherine.boyle", false)));
        assertThat(ends).as("two decide at once").containsExactlyInAnyOrder(AtOnce.DONE, "OVERRIDE_DECIDED_ALREADY");
    }

    @Test
    void theApprovedBidIsScoredAloneRankedAndDisclosed() {
        out("PROCEDURE");
        life.declare(tender, PRIYA);
        life.declare(tender, OWEN);
        life.score(tender, PRIYA);
        life.decide(failed, "PROCEDURE", true, false);
        life.score(tender, OWEN);
        life.lock(tender, PRIYA);
        life.lock(tender, OWEN);
        propose(TenderLife.MODERATOR, failed);
        decide(TenderLife.COLLEAGUE, true);
        assertProblem("OVERRIDE_DECIDED_ALREADY", () -> decide(TenderLife.COLLEAGUE, true));
        assertThat(life.status(failed)).isEqualTo("OPENED");
        assertThat(town.texts(
                        "select mail_key from outbox_mail m join tender t on t.case_id = m.case_id where t.id = ?"
                                + " and recipient_id = ?",
                        tender.value(),
                        town.person(LIBRARIES).value()))
                .containsOnlyOnce("evaluation.override.bidder");

        assertThat(stepsOf("Task_ScoreBidAfterwards"))
                .as("only whoever had not scored it")
                .containsExactly(town.person(OWEN).value().toString());
        assertProblem("SCORES_STILL_BLIND", () -> agree(other));
        assertProblem("SCORES_LOCKED", () -> score(PRIYA, failed));
        assertProblem("SCORES_LOCKED", () -> score(OWEN, other));
        assertProblem("SCORE_LEVEL_MISSING", () -> lock(OWEN));
        score(OWEN, failed);
        lock(OWEN);
        assertProblem("SCORES_LOCKED", () -> score(OWEN, failed));
        assertProblem("SCORES_LOCKED", () -> lock(OWEN));

        agree(failed);
        agree(other);
        record();
        town.settle();
        assertProblem("CONSENSUS_RECORDED_ALREADY", () -> decide(TenderLife.COLLEAGUE, false));
        life.awarded(tender, failed);
        assertThat(openData.published(tender))
                .contains("\"override\":{")
                .contains(WHY)
                .contains(YES)
                .contains("PA 2023 s.19(3)(d)");
        assertThat(town.count(
                        "select count(*) from audit_entry where use_case = 'DecideOverride' and outcome = 'DONE'"
                                + " and subject_id = ?",
                        override().value()))
                .isEqualTo(1);
        assertThatThrownBy(() -> town.change(
                        "update fail_override set reasons = reasons || '!' where bid_id = ?", failed.value()))
                .hasMessageContaining("stays as it is");
    }

    @Test
    void aRefusalIsFinalAndTheFailStands() {
        out("PRICE");
        life.decide(failed, "PRICE", true, false);
        propose(TenderLife.MODERATOR, failed);
        assertThat(stepsOf("Task_DecideOverride")).hasSize(2);
        decide("catherine.boyle", false);
        assertThat(life.status(failed)).isEqualTo("INADMISSIBLE");
        assertProblem("OVERRIDE_PROPOSED_ALREADY", () -> propose(TenderLife.MODERATOR, failed));
        assertProblem("OVERRIDE_DECIDED_ALREADY", () -> decide(TenderLife.COLLEAGUE, true));
        assertThat(stepsOf("Task_DecideOverride")).isEmpty();
    }

    @Test
    void section19_3aAConditionOfParticipationIsNeverSetAside() {
        out("CONDITIONS");
        life.decide(failed, "CONDITIONS", true, false);
        assertProblem("OVERRIDE_NOT_ALLOWED", () -> propose(TenderLife.MODERATOR, failed));
    }

    @Test
    void section26AGroundForExclusionIsNeverSetAside() {
        out("INSOLVENCY");
        life.decide(failed, "INSOLVENCY", true, false);
        assertProblem("OVERRIDE_NOT_ALLOWED", () -> propose(TenderLife.MODERATOR, failed));
    }

    @Test
    void aCancelledTenderEndsTheProposal() {
        out("PROCEDURE");
        life.decide(failed, "PROCEDURE", true, false);
        propose(TenderLife.MODERATOR, failed);
        town.run(
                TenderLife.OFFICER,
                () -> cancelTender.cancel(new CancelTender.Command(tender, "The rooms were sold to somebody else.")));
        assertThat(town.text("select status from fail_override where bid_id = ?", failed.value()))
                .isEqualTo("ENDED");
        assertThat(stepsOf("Task_DecideOverride")).isEmpty();
        assertProblem("EVALUATION_NOT_RUNNING", () -> decide(TenderLife.COLLEAGUE, true));
    }

    /** The bidder was asked about that item and has not answered. */
    private void out(String item) {
        life.declare(tender, TenderLife.OFFICER);
        life.check(failed, new CheckBid.Found(item, Finding.MISSING, "It is not among the files that were sent."));
        life.check(other);
        life.ask(tender);
        life.pastRequest(tender);
    }

    private void propose(String who, BidId bid) {
        town.as(who, () -> proposeOverride.propose(new ProposeOverride.Command(bid, WHY)));
    }

    private void decide(String who, boolean approved) {
        town.run(who, () -> decideOverride.decide(new DecideOverride.Command(override(), approved, YES)));
    }

    private FailOverrideId override() {
        return new FailOverrideId(
                UUID.fromString(town.text("select id from fail_override where bid_id = ?", failed.value())));
    }

    private void score(String evaluator, BidId bid) {
        long version = town.count(
                "select coalesce(max(version), 0) from score where bid_id = ? and evaluator_id = ?",
                bid.value(),
                town.person(evaluator).value());
        town.as(
                evaluator,
                () -> saveScore.save(new SaveScore.Command(
                        tender,
                        bid,
                        life.criterion(tender),
                        3,
                        "It says who opens at eight and who reads with whom on Fridays.",
                        version)));
    }

    private void lock(String evaluator) {
        town.run(evaluator, () -> lockBidScores.lock(new LockBidScores.Command(override())));
    }

    private void agree(BidId bid) {
        town.as(
                TenderLife.MODERATOR,
                () -> saveConsensus.save(new SaveConsensus.Command(
                        tender,
                        bid,
                        true,
                        "",
                        List.of(new SaveConsensus.Agreed(
                                life.criterion(tender),
                                4,
                                "It names the hours, the people and what the children read.")))));
    }

    private void record() {
        town.run(TenderLife.MODERATOR, () -> recordConsensus.record(new RecordConsensus.Command(tender)));
    }

    private List<String> stepsOf(String step) {
        return town.texts(
                "select coalesce(person_id::text, '') from work_item where closed_at is null and step = ? and subject_id ="
                        + " (select id from fail_override where bid_id = ?)",
                step,
                failed.value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
