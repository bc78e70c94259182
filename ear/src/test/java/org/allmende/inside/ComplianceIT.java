package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.calendar.London;
import org.allmende.document.DocumentId;
import org.allmende.document.Documents;
import org.allmende.document.RemoveDocument;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.evaluation.RecordConsensus;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.evaluation.compliance.AnswerRequest;
import org.allmende.evaluation.compliance.CheckBid;
import org.allmende.evaluation.compliance.ComplianceCheckId;
import org.allmende.evaluation.compliance.DecideOnBid;
import org.allmende.evaluation.compliance.Finding;
import org.allmende.evaluation.compliance.LapseRequest;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CancelTender;
import org.allmende.tender.TenderId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check of opened bids: who makes it, whom it asks, and that nobody is left out unheard. */
class ComplianceIT extends InsidePortal {

    private static final String LIBRARIES = "amira.osei";
    private static final String TRUST = "samuel.reed";
    private static final String CARE = "isabel.moreno";
    private static final String WHY = "The insurance letter that the tender asks for is not among the files.";
    private static final String REPLY = "Here is the letter of the kestrel insurance.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private AnswerRequest answerRequest;

    @Inject
    private CheckBid checkBid;

    @Inject
    private DecideOnBid decideOnBid;

    @Inject
    private LapseRequest lapseRequest;

    @Inject
    private RecordConsensus recordConsensus;

    @Inject
    private SaveConsensus saveConsensus;

    @Inject
    private CancelTender cancelTender;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private RemoveDocument removeDocument;

    @Inject
    private Documents documents;

    private TenderId tender;
    private BidId low;
    private BidId middle;
    private BidId high;

    /** The price of the first lies under seven tenths of the median. */
    @BeforeEach
    void open() {
        tender = life.published();
        low = life.sent(tender, LIBRARIES, "libraries", 60_000);
        middle = life.sent(tender, TRUST, "harrowlane", 100_000);
        high = life.sent(tender, CARE, "care", 110_000);
        life.opened(tender);
    }

    @Test
    void onlyAnOfficerOfTheTenderWhoHasDeclaredNoConflictChecks() {
        assertProblem("CONFLICTS_NOT_DECLARED", () -> life.check(middle));
        life.declare(tender, TenderLife.OFFICER);
        for (String stranger : List.of("priya.nair", TenderLife.MODERATOR, LIBRARIES, "helen.marsh", "lucy.tan")) {
            assertThatThrownBy(() -> town.as(
                            stranger,
                            () -> checkBid.check(new CheckBid.Command(middle, London.dayOf(town.now()), List.of()))))
                    .as(stranger)
                    .isInstanceOf(AccessRefused.class);
        }
        assertThat(life.check(middle)).isTrue();
        assertProblem("COMPLIANCE_STEP_NOT_POSSIBLE", () -> life.check(middle));
        assertProblem("COMPLIANCE_PRICE_NEEDS_WORDS", () -> life.check(low));
        assertProblem("COMPLIANCE_WORDS_LENGTH", () -> life.check(high, found("CONDITIONS", Finding.MISSING, " ")));
        assertThat(town.count(
                        "select count(*) from audit_entry where use_case = 'CheckBid' and subject_id = ?",
                        middle.value()))
                .isPositive();
    }

    @Test
    void ofTwoOfficersWhoCheckAtOnceOneRecords() {
        life.declare(tender, TenderLife.OFFICER);
        life.declare(tender, TenderLife.COLLEAGUE);
        LocalDate today = London.dayOf(town.now());
        AtOnce.Act colleague = () ->
                town.as(TenderLife.COLLEAGUE, () -> checkBid.check(new CheckBid.Command(middle, today, List.of())));
        assertThat(AtOnce.run(List.of(() -> life.check(middle), colleague)))
                .containsExactlyInAnyOrder(AtOnce.DONE, "COMPLIANCE_STEP_NOT_POSSIBLE");
    }

    @Test
    void everyBidderWithAGapIsAskedAtOneMomentAndNobodyElseLearnsOfIt() {
        life.declare(tender, TenderLife.OFFICER);
        life.check(
                low,
                found(
                        "PRICE",
                        Finding.DOUBTFUL,
                        "The price is far under the others. Show how it pays for three rooms."));
        life.check(middle, found("CONDITIONS", Finding.MISSING, WHY));
        assertProblem("COMPLIANCE_LOOK_FIRST", () -> life.ask(tender));
        life.check(high, found("CONDITIONS", Finding.MISSING, WHY));
        assertProblem("COMPLIANCE_CORRECTION_NEEDS_WORDS", () -> life.check(high));
        life.ask(tender);
        assertThat(town.texts("select distinct due::text from compliance_check where tender_id = ?", tender.value()))
                .hasSize(1);
        assertThat(mailsTo(LIBRARIES)).containsOnlyOnce("evaluation.check.asked");
        assertThat(mailsTo(TRUST)).containsOnlyOnce("evaluation.check.asked");
        assertThat(stepsOf(middle)).containsOnly("Task_AnswerBidRequest");
        assertThat(town.count(
                        "select count(*) from work_item where subject_id in (select id from compliance_check where tender_id = ?)"
                                + " and case_id is not null",
                        tender.value()))
                .as("in no list of the case")
                .isZero();
        assertThat(town.texts(
                        "select args from story_entry where subject_id = ? and story_key = 'evaluation.check.asked'",
                        tender.value()))
                .singleElement()
                .satisfies(args -> assertThat(args).doesNotContain("harrow").doesNotContain("AL-B"));

        for (String stranger : List.of(LIBRARIES, CARE, TenderLife.OFFICER, "priya.nair")) {
            assertThatThrownBy(() -> answer(stranger, middle, "CONDITIONS"))
                    .as(stranger)
                    .isInstanceOf(AccessRefused.class);
        }
        assertProblem("COMPLIANCE_NOT_ASKED", () -> answer(TRUST, middle, "PRICE"));
        assertProblem(
                "COMPLIANCE_ANSWER_EMPTY",
                () -> town.run(TRUST, () -> answerRequest.answer(new AnswerRequest.Command(middle, List.of()))));
        DocumentId file = upload(TRUST, middle);
        assertThatThrownBy(() -> upload(CARE, middle)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.as(TenderLife.OFFICER, () -> documents.viewAllowed(file)))
                .as("not before the answer")
                .isInstanceOf(AccessRefused.class);
        answer(TRUST, middle, "CONDITIONS");
        assertThat(town.as(TenderLife.OFFICER, () -> documents.viewAllowed(file))
                        .isStored())
                .isTrue();
        for (String stranger : List.of(LIBRARIES, "priya.nair", TenderLife.MODERATOR, TenderLife.COLLEAGUE)) {
            assertThatThrownBy(() -> town.as(stranger, () -> documents.viewAllowed(file)))
                    .as(stranger)
                    .isInstanceOf(AccessRefused.class);
        }
        assertThatThrownBy(() -> town.run(TRUST, () -> removeDocument.remove(file)))
                .isInstanceOf(DomainProblem.class);
        assertProblem("COMPLIANCE_STEP_NOT_POSSIBLE", () -> answer(TRUST, middle, "CONDITIONS"));
        assertThat(stepsOf(middle)).containsExactly("Task_DecideOnBid");
        assertThatThrownBy(() -> town.change("update compliance_question set answer = 'x' where answer is not null"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stay as they are");
    }

    @Test
    void section19_4TheLastInstantIsInTimeAndTheNextIsNot() {
        asked("CONDITIONS");
        Instant due = due();
        transaction.at(due, () -> {
            answer(TRUST, middle, "CONDITIONS");
            assertThat(status(middle)).isEqualTo("ANSWERED");
        });
        transaction.at(
                due.plus(1, ChronoUnit.MICROS),
                () -> assertProblem("COMPLIANCE_ANSWER_TOO_LATE", () -> answer(TRUST, middle, "CONDITIONS")));
        assertThat(status(middle)).as("the transactions were rolled back").isEqualTo("ASKED");
    }

    @Test
    void section19_3WhatMustBeLeftOutIsLeftOutAndTheCaseGoesOnWithoutIt() {
        asked("CONDITIONS");
        assertProblem("COMPLIANCE_STEP_NOT_POSSIBLE", () -> life.decide(middle, "CONDITIONS", true, false));
        score();
        assertProblem(
                "COMPLIANCE_CHECK_OPEN",
                () -> town.run(
                        TenderLife.MODERATOR, () -> recordConsensus.record(new RecordConsensus.Command(tender))));
        assertProblem("INADMISSIBLE_BY_CHECK_ALONE", () -> agree(low, false));
        life.pastRequest(tender);
        assertThat(status(middle)).isEqualTo("LAPSED");
        assertThat(mailsTo(TRUST)).containsOnlyOnce("evaluation.check.lapsed");
        assertProblem("COMPLIANCE_ANSWER_TOO_LATE", () -> answer(TRUST, middle, "CONDITIONS"));
        assertProblem("COMPLIANCE_MUST_DISREGARD", () -> life.decide(middle, "CONDITIONS", true, true));
        assertProblem("COMPLIANCE_NOTHING_STANDS", () -> life.decide(middle, "CONDITIONS", false, false));
        assertProblem(
                "COMPLIANCE_VERDICT_MISSING",
                () -> town.run(
                        TenderLife.OFFICER,
                        () -> decideOnBid.decide(new DecideOnBid.Command(middle, false, List.of()))));
        life.decide(middle, "CONDITIONS", true, false);

        assertThat(life.status(middle)).isEqualTo("INADMISSIBLE");
        assertThat(town.text("select inadmissible_reason from bid where id = ?", middle.value()))
                .startsWith("PA 2023 ss.19(3)(a), 22: ");
        assertThat(mailsTo(TRUST)).containsOnlyOnce("evaluation.check.out");
        assertThat(openSteps()).containsExactly("Task_RecordConsensus");
        assertProblem("BID_NOT_CONSIDERED", () -> agree(middle, true));
        agree(low, true);
        agree(high, true);
        town.run(TenderLife.MODERATOR, () -> recordConsensus.record(new RecordConsensus.Command(tender)));
        town.settle();
        life.awarded(tender, low);
        assertThat(town.texts(
                        "select s.inadmissible_reason from assessment_summary s join assessment_lot l on l.summary_id = s.id"
                                + " where s.bid_id = ? and l.rank_number is null",
                        middle.value()))
                .as("told with the reason, as every bidder is told")
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("PA 2023"));
        assertThat(town.count(
                        "select count(*) from assessment_summary s join assessment_lot l on l.summary_id = s.id"
                                + " where s.bid_id in (?, ?) and l.rank_number is not null",
                        low.value(),
                        high.value()))
                .isEqualTo(2);
        assertThatThrownBy(() -> town.change(
                        "update compliance_check set status = 'IN_ORDER', out_item = null where bid_id = ?",
                        middle.value()))
                .hasMessageContaining("closed check");
    }

    @Test
    void section19_5AnExplainedPriceIsConsidered() {
        life.declare(tender, TenderLife.OFFICER);
        life.check(
                low,
                found(
                        "PRICE",
                        Finding.DOUBTFUL,
                        "The price is far under the others. Show how it pays for three rooms."));
        life.check(middle);
        life.check(high);
        life.ask(tender);
        answer(LIBRARIES, low, "PRICE");
        life.decide(low, "PRICE", false, true);
        assertThat(status(low)).isEqualTo("IN_ORDER");
        assertThat(life.status(low)).isEqualTo("OPENED");
        assertThat(mailsTo(LIBRARIES)).containsOnlyOnce("evaluation.check.settled");
        assertThat(mailsTo(TRUST)).noneMatch(key -> key.startsWith("evaluation.check"));
        assertThat(openSteps()).doesNotContain("Task_CheckBids").contains("Task_DeclareConflicts");
    }

    @Test
    void aCancelledTenderEndsChecksAndRequests() {
        asked("CONDITIONS");
        town.run(
                TenderLife.OFFICER,
                () -> cancelTender.cancel(new CancelTender.Command(tender, "The rooms were sold to somebody else.")));
        assertThat(status(middle)).isEqualTo("ENDED");
        assertThat(stepsOf(middle)).isEmpty();
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void nobodyButTheProcessLapsesARequest() {
        asked("CONDITIONS");
        UUID check = UUID.fromString(town.text("select id from compliance_check where bid_id = ?", middle.value()));
        assertThatThrownBy(() -> town.run(
                        TenderLife.OFFICER,
                        () -> lapseRequest.lapse(new LapseRequest.Command(new ComplianceCheckId(check)))))
                .isInstanceOf(AccessRefused.class);
    }

    private void asked(String item) {
        life.declare(tender, TenderLife.OFFICER);
        life.check(low, found("PRICE", Finding.IN_ORDER, "The bidder owns the rooms, so that they cost nothing."));
        life.check(middle, found(item, Finding.MISSING, WHY));
        life.check(high);
        life.ask(tender);
    }

    private void score() {
        for (String evaluator : TenderLife.EVALUATORS) {
            life.declare(tender, evaluator);
            life.score(tender, evaluator);
            life.lock(tender, evaluator);
        }
    }

    private void agree(BidId bid, boolean admissible) {
        town.as(
                TenderLife.MODERATOR,
                () -> saveConsensus.save(new SaveConsensus.Command(
                        tender,
                        bid,
                        admissible,
                        admissible ? "" : "Not signed by anybody.",
                        List.of(new SaveConsensus.Agreed(
                                life.criterion(tender),
                                4,
                                "It names the hours, the people and what the children read.")))));
    }

    private void answer(String who, BidId bid, String item) {
        town.run(
                who,
                () -> answerRequest.answer(
                        new AnswerRequest.Command(bid, List.of(new AnswerRequest.Answer(item, REPLY)))));
    }

    private DocumentId upload(String who, BidId bid) {
        UUID check = UUID.fromString(town.text("select id from compliance_check where bid_id = ?", bid.value()));
        byte[] bytes = "We insure them.".getBytes(StandardCharsets.UTF_8);
        return town.as(who, () -> {
            DocumentId file =
                    startUpload.start(new StartUpload.Command(check, "letter.txt", "text/plain", bytes.length));
            storeBlock.store(new StoreBlock.Command(file, 0, bytes));
            return file;
        });
    }

    private static CheckBid.Found found(String item, Finding finding, String words) {
        return new CheckBid.Found(item, finding, words);
    }

    private Instant due() {
        return Instant.parse(town.text(
                "select to_char(due at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from compliance_check where bid_id = ?",
                middle.value()));
    }

    private String status(BidId bid) {
        return town.text("select status from compliance_check where bid_id = ?", bid.value());
    }

    private List<String> stepsOf(BidId bid) {
        return town.texts(
                "select step from work_item where closed_at is null and subject_id = (select id from compliance_check where bid_id = ?)",
                bid.value());
    }

    private List<String> openSteps() {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", tender.value());
    }

    private List<String> mailsTo(String who) {
        return town.texts(
                "select mail_key from outbox_mail m join tender t on t.case_id = m.case_id where t.id = ? and recipient_id = ?",
                tender.value(),
                town.person(who).value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
