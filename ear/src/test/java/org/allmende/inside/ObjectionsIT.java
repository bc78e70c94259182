package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.allmende.award.EndStandstill;
import org.allmende.award.debrief.AnswerDebrief;
import org.allmende.award.debrief.AskDebrief;
import org.allmende.award.debrief.DebriefQuestionId;
import org.allmende.award.objection.LodgeObjection;
import org.allmende.award.objection.ObjectionId;
import org.allmende.award.objection.RecordClaim;
import org.allmende.award.objection.RecordCourtEnd;
import org.allmende.award.objection.RejectObjection;
import org.allmende.award.objection.Remedy;
import org.allmende.award.objection.UpholdObjection;
import org.allmende.award.objection.WithdrawObjection;
import org.allmende.bid.BidId;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objections to an award: in time by the database's clock, suspending it with the same transaction, answered by somebody else. */
class ObjectionsIT extends InsidePortal {

    private static final String WINNER = "amira.osei";
    private static final String LOSER = "samuel.reed";
    private static final String LOSER_NAME = "Samuel Reed";
    private static final String OTHER = "isabel.moreno";
    private static final String MONITORING = "catherine.boyle";
    private static final String WORDS =
            "Our zebrafinch plan names the helpers on its seventh page, and you read it not.";
    private static final String REASONS = "The panel has read the seventh page; it names no helper for Fridays.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private LodgeObjection lodgeObjection;

    @Inject
    private WithdrawObjection withdrawObjection;

    @Inject
    private RejectObjection rejectObjection;

    @Inject
    private UpholdObjection upholdObjection;

    @Inject
    private RecordClaim recordClaim;

    @Inject
    private RecordCourtEnd recordCourtEnd;

    @Inject
    private EndStandstill endStandstill;

    @Inject
    private AskDebrief askDebrief;

    @Inject
    private AnswerDebrief answerDebrief;

    private TenderId tender;
    private BidId winning;
    private BidId losing;
    private BidId third;

    @BeforeEach
    void award() {
        tender = life.published();
        winning = life.sent(tender, WINNER, "libraries", 90_000);
        losing = life.sent(tender, LOSER, "harrowlane", 100_000);
        third = life.sent(tender, OTHER, "care", 110_000);
        life.opened(tender);
        life.judged(tender, true);
        life.awarded(tender, winning);
    }

    @Test
    void theLastInstantOfTheStandstillIsInTimeByTheDatabasesClockAndTheNextIsNot() {
        Instant last = standstillEnds();
        transaction.at(last, () -> assertThat(lodge(LOSER, losing, WORDS)).isOne());
        transaction.at(
                last.plus(1, ChronoUnit.MICROS),
                () -> assertProblem("AWARD_STANDSTILL_OVER", () -> lodge(LOSER, losing, WORDS)));
        assertThat(numbers()).isEmpty();
        assertThat(suspended()).isFalse();
    }

    @Test
    void whoHasArrivedInTimeIsHeardThoughTheStandstillEndsWhileTheyWait() throws Exception {
        Instant last = standstillEnds();
        town.travelTo(last.minusSeconds(4));
        CountDownLatch held = new CountDownLatch(1);
        List<String> ends = new CopyOnWriteArrayList<>();
        Thread bidder = new Thread(() -> ends.addAll(AtOnce.run(List.of(() -> {
            held.await(30, TimeUnit.SECONDS);
            lodge(LOSER, losing, WORDS);
        }))));
        bidder.start();
        transaction.committed(() -> {
            town.count("select count(*) from (select id from tender where id = ? for update) held", tender.value());
            held.countDown();
            while (!town.now().isAfter(last.plusSeconds(2))) {
                LockSupport.parkNanos(50_000_000);
            }
        });
        bidder.join(60_000);
        assertThat(ends).containsExactly(AtOnce.DONE);
        town.letRetriesCome();
        assertThat(awardStatus()).isEqualTo("STANDSTILL");
        assertThat(suspended()).isTrue();
        assertThat(contracts()).isZero();
        assertThat(incidents()).isZero();
        assertThat(awardSteps()).containsExactly("Event_SuspensionLifted");
    }

    @Test
    void theContractWaitsForAnAnswerThatComesLateAndThenForTheNextWorkingDay() throws Exception {
        lodge(LOSER, losing, WORDS);
        assertThat(suspended()).isTrue();
        assertThat(storyKeys()).containsOnlyOnce("award.suspended");
        for (String bidder : List.of(WINNER, LOSER, OTHER)) {
            assertThat(mailsTo(bidder))
                    .filteredOn("award.suspended"::equals)
                    .as(bidder)
                    .hasSize(1);
        }
        assertThat(mailsTo(LOSER)).contains("award.objection.received");
        assertThat(mailsTo(MONITORING)).contains("award.objection.lodged");
        assertThat(steps()).containsExactly("Task_AnswerObjection");

        town.travelTo(standstillEnds().plusSeconds(90));
        assertThat(awardSteps()).containsExactly("Event_SuspensionLifted");
        assertThat(awardStatus()).isEqualTo("STANDSTILL");
        assertThat(contracts()).isZero();
        assertThat(Acting.as(Actor.process("test"), () -> endStandstill.end(new EndStandstill.Command(tender))))
                .isFalse();
        assertThatThrownBy(() -> town.change("update award set status = 'FINAL' where tender_id = ?", tender.value()))
                .hasStackTraceContaining("no contract follows");

        town.travelTo(instant("due").plusSeconds(2));
        assertThat(mailsTo(MONITORING)).containsOnlyOnce("award.objection.late");
        assertThat(steps()).containsExactly("Task_AnswerObjection");

        assertProblem("OBJECTION_NEEDS_OTHER_OFFICER", () -> reject(TenderLife.OFFICER));
        reject(TenderLife.COLLEAGUE);
        assertThat(status()).isEqualTo("REJECTED");
        assertThat(suspended()).isFalse();
        assertThat(storyKeys()).containsOnlyOnce("award.resumed");
        assertThat(mailsTo(LOSER)).contains("award.objection.rejected");
        assertThat(mailsTo(OTHER)).containsOnlyOnce("award.resumed").doesNotContain("award.objection.rejected");
        assertThat(steps()).isEmpty();

        town.settle();
        assertThat(contracts()).as("not before the next working day").isZero();
        Instant first = London.startOf(
                new WorkingDays().onOrAfter(London.dayOf(town.now()).plusDays(1)));
        town.travelTo(first.minusSeconds(30));
        assertThat(contracts()).isZero();
        town.travelTo(first.plusSeconds(60));
        assertThat(contracts()).isOne();
        assertThat(awardStatus()).isEqualTo("FINAL");
        assertThat(town.text("select standstill_ends from contract where tender_id = ?", tender.value()))
                .isEqualTo(town.text("select held_until from award where tender_id = ?", tender.value()));
        assertProblem("AWARD_CLAIM_TOO_LATE", () -> claim("HT-2026-1"));
    }

    @Test
    void twoClicksAreOneObjectionAndTwoBiddersAreTwo() {
        List<String> ends = AtOnce.run(List.of(
                () -> lodge(LOSER, losing, WORDS),
                () -> lodge(LOSER, losing, WORDS),
                () -> lodge(OTHER, third, "We object too, for we were never asked about Fridays.")));
        assertThat(ends).containsOnly(AtOnce.DONE);
        assertThat(numbers()).containsExactly("1", "2");
        assertThat(storyKeys()).containsOnlyOnce("award.suspended");
        assertThat(mailsTo(WINNER)).filteredOn("award.suspended"::equals).hasSize(1);
        assertProblem("OBJECTION_OPEN_ALREADY", () -> lodge(LOSER, losing, "Something quite different, at length."));

        reject(objectionOf("harrowlane"), MONITORING);
        assertThat(suspended()).as("the other one is open").isTrue();
        assertThat(storyKeys()).doesNotContain("award.resumed");
        withdraw(OTHER, objectionOf("care"));
        assertThat(suspended()).isFalse();
        assertThat(storyKeys()).containsOnlyOnce("award.resumed");

        assertThat(lodge(OTHER, third, "We object again, for we have read it again."))
                .isEqualTo(3);
        assertThat(suspended()).isTrue();
        withdraw(
                OTHER,
                new ObjectionId(UUID.fromString(
                        town.text("select id from award_objection where award_id = ? and number = 3", awardId()))));
        life.pastStandstill(tender);
        assertThat(contracts()).as("the standstill itself was not moved").isOne();
    }

    @Test
    void onlyOwnersOfAnAssessedBidderThatWasNotChosenObjectAndOnlyTheCouncilAnswers() {
        assertProblem("OBJECTION_BY_WINNER", () -> lodge(WINNER, winning, WORDS));
        for (String stranger : List.of(OTHER, WINNER, "margaret.doyle", TenderLife.OFFICER, MONITORING, "lucy.tan")) {
            assertThatThrownBy(() -> lodge(stranger, losing, WORDS))
                    .as(stranger)
                    .isInstanceOf(AccessRefused.class);
        }
        assertProblem(
                "OBJECTION_CRITERION_UNKNOWN",
                () -> town.as(
                        LOSER,
                        () -> lodgeObjection.lodge(
                                new LodgeObjection.Command(losing, WORDS, 99, null, Remedy.EXPLANATION))));
        lodge(LOSER, losing, WORDS);
        for (String stranger : List.of(LOSER, WINNER, "priya.nair", "farah.aziz", "tom.okafor")) {
            assertThatThrownBy(() -> reject(stranger)).as(stranger).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> uphold(stranger)).as(stranger).isInstanceOf(AccessRefused.class);
        }
        assertThatThrownBy(() -> withdraw(OTHER, objection())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> withdraw(TenderLife.COLLEAGUE, objection())).isInstanceOf(AccessRefused.class);
        assertThat(status()).isEqualTo("OPEN");
        assertThat(steps()).containsExactly("Task_AnswerObjection");
    }

    @Test
    void anUpheldObjectionCancelsTheTenderAndAllOthersAreMoot() {
        lodge(LOSER, losing, WORDS);
        lodge(OTHER, third, "We object too, for we were never asked about Fridays.");
        ObjectionId upheld = objectionOf("harrowlane");
        assertProblem(
                "OBJECTION_NEEDS_OTHER_OFFICER",
                () -> town.run(
                        TenderLife.OFFICER,
                        () -> upholdObjection.uphold(
                                new UpholdObjection.Command(upheld, REASONS, "A page was missed."))));
        assertProblem(
                "TENDER_CANCEL_NEEDS_REASON",
                () -> town.run(
                        TenderLife.COLLEAGUE,
                        () -> upholdObjection.uphold(new UpholdObjection.Command(upheld, REASONS, " "))));
        assertThat(statuses()).containsExactly("OPEN", "OPEN");
        assertThat(life.status(tender)).isEqualTo("AWARDED");

        town.run(
                TenderLife.COLLEAGUE,
                () -> upholdObjection.uphold(new UpholdObjection.Command(upheld, REASONS, "A page was missed.")));
        assertThat(statuses()).containsExactly("UPHELD", "MOOT");
        assertThat(life.status(tender)).isEqualTo("CANCELLED");
        assertThat(awardStatus()).isEqualTo("CANCELLED");
        assertThat(steps()).isEmpty();
        assertThat(mailsTo(LOSER)).contains("award.objection.upheld");
        town.travelTo(standstillEnds().plusSeconds(90));
        assertThat(contracts()).isZero();
        assertThat(incidents()).isZero();
    }

    @Test
    void aClaimSuspendsUntilTheCourtIsDoneWithIt() {
        lodge(LOSER, losing, WORDS);
        claim("HT-2026-000123");
        assertThat(status()).isEqualTo("CLAIMED");
        assertThat(steps()).containsExactly("Task_RecordCourtEnd");
        assertProblem("OBJECTION_STEP_NOT_POSSIBLE", () -> withdraw(LOSER, objection()));
        assertProblem("OBJECTION_STEP_NOT_POSSIBLE", () -> reject(TenderLife.COLLEAGUE));
        life.pastStandstill(tender);
        assertThat(contracts()).isZero();

        courtEnds(false);
        assertThat(status()).isEqualTo("FREED");
        assertThat(steps()).isEmpty();
        town.travelTo(London.startOf(
                        new WorkingDays().onOrAfter(London.dayOf(town.now()).plusDays(1)))
                .plusSeconds(60));
        assertThat(contracts()).isOne();
    }

    @Test
    void aClaimAfterTheAnswerSuspendsAgainAndACourtThatSetsTheAwardAsideEndsTheTender() {
        lodge(LOSER, losing, WORDS);
        reject(TenderLife.COLLEAGUE);
        assertThat(suspended()).isFalse();
        claim("HT-2026-000124");
        assertThat(suspended()).isTrue();
        assertThat(steps()).containsExactly("Task_RecordCourtEnd");
        assertThat(storyKeys()).filteredOn("award.suspended"::equals).hasSize(2);
        courtEnds(true);
        assertThat(status()).isEqualTo("SET_ASIDE");
        assertThat(life.status(tender)).isEqualTo("CANCELLED");
        assertThat(steps()).isEmpty();
    }

    @Test
    void aQuestionAboutASummaryIsBetweenTheBidderAndTheCouncil() {
        String question = "Why does the woodlark page count for nothing?";
        assertThat(ask(LOSER, losing, question)).isOne();
        assertThat(ask(LOSER, losing, question)).as("a second click").isOne();
        assertThat(ask(OTHER, third, question)).as("each bid has its own").isOne();
        for (String stranger : List.of(WINNER, OTHER, "lucy.tan", TenderLife.COLLEAGUE)) {
            assertThatThrownBy(() -> ask(stranger, losing, question))
                    .as(stranger)
                    .isInstanceOf(AccessRefused.class);
        }
        DebriefQuestionId asked = debrief(losing);
        for (String stranger : List.of(LOSER, WINNER, MONITORING, "priya.nair")) {
            assertThatThrownBy(() -> answer(stranger, asked)).as(stranger).isInstanceOf(AccessRefused.class);
        }
        town.travelTo(Instant.ofEpochMilli(town.count(
                        "select (extract(epoch from due) * 1000)::bigint from debrief_question where id = ?",
                        asked.value()))
                .plusSeconds(2));
        assertThat(mailsTo(TenderLife.COLLEAGUE))
                .filteredOn("award.debrief.late"::equals)
                .hasSize(2);
        answer(TenderLife.COLLEAGUE, asked);
        assertProblem("DEBRIEF_ANSWERED_ALREADY", () -> answer(TenderLife.OFFICER, asked));
        assertThat(mailsTo(LOSER)).containsOnlyOnce("award.debrief.answered");
        assertThat(mailsTo(OTHER)).doesNotContain("award.debrief.answered");
        assertThat(mailsTo(WINNER)).noneMatch(key -> key.startsWith("award.debrief"));
        assertThat(town.texts(
                        "select step from work_item where closed_at is null and subject_id in"
                                + " (select id from debrief_question where award_id = ?)",
                        awardId()))
                .as("the other one still waits")
                .containsExactly("Task_AnswerDebrief");
        assertThat(tablesWith("woodlark")).containsExactlyInAnyOrder("debrief_question", "outbox_mail");
        assertThatThrownBy(() -> town.change("update debrief_question set answer = 'No.' where id = ?", asked.value()))
                .hasStackTraceContaining("stay as they are");
    }

    private int ask(String who, BidId bid, String words) {
        return town.as(who, () -> askDebrief.ask(new AskDebrief.Command(bid, words)));
    }

    private void answer(String who, DebriefQuestionId question) {
        town.run(who, () -> answerDebrief.answer(new AnswerDebrief.Command(question, "It counts; see the reason.")));
    }

    private DebriefQuestionId debrief(BidId bid) {
        return new DebriefQuestionId(
                UUID.fromString(town.text("select id from debrief_question where bid_id = ?", bid.value())));
    }

    /** All tables of the portal and the engine are searched. */
    @Test
    void whoObjectsAndWhatStandsInTheObjectionAlone() {
        Map<String, Long> before = rowsThatName();
        lodge(LOSER, losing, WORDS);
        town.settle();
        assertThat(tablesWith("zebrafinch")).containsExactly("award_objection");
        assertThat(moreThan(before))
                .as("the receipt to the bidder, and the mail that all bidders get")
                .isEqualTo(Map.of("award_objection", 1L, "outbox_mail", 2L));
        assertThat(town.texts(
                        "select confidential::text from outbox_mail where mail_key like 'award.objection.%' and case_id"
                                + " = (select case_id from tender where id = ?)",
                        tender.value()))
                .containsOnly("true");
        assertThat(mailArgs(WINNER)).isEqualTo(mailArgs(LOSER)).isEqualTo(mailArgs(OTHER));
        assertThat(town.texts(
                        "select actor_label from story_entry where subject_id = ? and story_key = 'award.suspended'",
                        awardId()))
                .containsOnly("Ashcombe District Council");
        reject(TenderLife.COLLEAGUE);
        town.settle();
        assertThat(tablesWith("zebrafinch")).containsExactly("award_objection");
        assertThat(moreThan(before)).isEqualTo(Map.of("award_objection", 1L, "outbox_mail", 4L));
    }

    @Test
    void theTableItselfTakesNoObjectionAfterTheStandstillAndKeepsWhatWasSaid() throws Exception {
        String copy =
                "insert into award_objection (id, award_id, summary_id, organisation_id, number, lodged_by, words,"
                        + " lodged_at, due, status) select gen_random_uuid(), a.id, s.id, s.organisation_id, 1, ?,"
                        + " 'May we still object to this?', a.standstill_ends + interval '1 microsecond',"
                        + " a.standstill_ends + interval '1 day', 'OPEN' from award a join assessment_summary s"
                        + " on s.award_id = a.id and s.bid_id = ? where a.tender_id = ?";
        assertThatThrownBy(() -> town.change(copy, town.person(LOSER).value(), losing.value(), tender.value()))
                .hasStackTraceContaining("no objection comes in");
        lodge(LOSER, losing, WORDS);
        assertThatThrownBy(() -> town.change(
                        "update award_objection set words = 'Something quite else.' where award_id = ?", awardId()))
                .hasStackTraceContaining("stay as they are");
        assertThatThrownBy(() -> town.change("delete from award_objection where award_id = ?", awardId()))
                .hasStackTraceContaining("stay as they are");
    }

    private int lodge(String who, BidId bid, String words) {
        return town.as(who, () -> lodgeObjection.lodge(new LodgeObjection.Command(bid, words, null, null, null)));
    }

    private void withdraw(String who, ObjectionId objection) {
        town.run(who, () -> withdrawObjection.withdraw(new WithdrawObjection.Command(objection)));
    }

    private void reject(String who) {
        reject(objection(), who);
    }

    private void reject(ObjectionId objection, String who) {
        town.run(who, () -> rejectObjection.reject(new RejectObjection.Command(objection, REASONS)));
    }

    private void uphold(String who) {
        town.run(
                who,
                () -> upholdObjection.uphold(new UpholdObjection.Command(objection(), REASONS, "A page was missed.")));
    }

    private void claim(String reference) {
        town.run(
                MONITORING,
                () -> recordClaim.record(new RecordClaim.Command(objection(), reference, London.dayOf(town.now()))));
    }

    private void courtEnds(boolean setAside) {
        town.run(
                TenderLife.COLLEAGUE,
                () -> recordCourtEnd.record(new RecordCourtEnd.Command(
                        objection(), setAside, "Order of the High Court", setAside ? "The court has said so." : null)));
    }

    private ObjectionId objection() {
        return new ObjectionId(UUID.fromString(
                town.text("select id from award_objection where award_id = ? order by number", awardId())));
    }

    private ObjectionId objectionOf(String organisation) {
        return new ObjectionId(UUID.fromString(town.text(
                "select id from award_objection where award_id = ? and organisation_id = ? order by number",
                awardId(),
                town.organisation(organisation).value())));
    }

    private UUID awardId() {
        return UUID.fromString(town.text("select id from award where tender_id = ?", tender.value()));
    }

    private String awardStatus() {
        return town.text("select status from award where tender_id = ?", tender.value());
    }

    private boolean suspended() {
        return town.count(
                        "select count(*) from award where tender_id = ? and suspended_since is not null",
                        tender.value())
                > 0;
    }

    private long contracts() {
        return town.count("select count(*) from contract where tender_id = ?", tender.value());
    }

    private long incidents() {
        return town.count(
                "select count(*) from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_"
                        + " where e.business_key_ = ?",
                tender.value().toString());
    }

    private Instant standstillEnds() {
        String at = town.text(
                "select (extract(epoch from standstill_ends) * 1000000)::bigint from award where tender_id = ?",
                tender.value());
        return Instant.EPOCH.plus(Long.parseLong(at), ChronoUnit.MICROS);
    }

    private Instant instant(String column) {
        return Instant.ofEpochMilli(town.count(
                "select (extract(epoch from " + column + ") * 1000)::bigint from award_objection where award_id = ?",
                awardId()));
    }

    private List<String> numbers() {
        return town.texts("select number from award_objection where award_id = ? order by number", awardId());
    }

    private String status() {
        return statuses().get(0);
    }

    private List<String> statuses() {
        return town.texts("select status from award_objection where award_id = ? order by number", awardId());
    }

    private List<String> storyKeys() {
        return town.texts("select story_key from story_entry where subject_id = ? order by at", awardId());
    }

    /** What waits; the same step waits for each of its seats. */
    private List<String> steps() {
        return town.texts(
                "select distinct step from work_item where closed_at is null and subject_id in"
                        + " (select id from award_objection where award_id = ?)",
                awardId());
    }

    private List<String> awardSteps() {
        return town.texts("select step from work_item where closed_at is null and subject_id = ?", tender.value());
    }

    /** The keys of what this person is told since the award. */
    private List<String> mailsTo(String who) {
        return town.texts(
                "select mail_key from outbox_mail where recipient_id = ? and mail_key like 'award.%' and case_id ="
                        + " (select case_id from tender where id = ?)",
                town.person(who).value(), tender.value());
    }

    private List<String> mailArgs(String who) {
        return town.texts(
                "select args || coalesce(link, '') from outbox_mail where recipient_id = ? and mail_key ="
                        + " 'award.suspended' and case_id = (select case_id from tender where id = ?)",
                town.person(who).value(),
                tender.value());
    }

    private List<String> tables() {
        return town.texts("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'");
    }

    private List<String> tablesWith(String word) {
        return tables().stream()
                .filter(table ->
                        town.count("select count(*) from \"" + table + "\" t where t::text like '%" + word + "%'") > 0)
                .toList();
    }

    private Map<String, Long> rowsThatName() {
        String person = town.person(LOSER).value().toString();
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(
                    table,
                    town.count("select count(*) from \"" + table + "\" t where t::text like '%" + person
                            + "%' or t::text like '%" + LOSER_NAME + "%' or t::text like '%" + LOSER + "%'"));
        }
        return rows;
    }

    private Map<String, Long> moreThan(Map<String, Long> before) {
        Map<String, Long> more = new TreeMap<>();
        rowsThatName().forEach((table, rows) -> {
            if (rows > before.getOrDefault(table, 0L)) {
                more.put(table, rows - before.getOrDefault(table, 0L));
            }
        });
        return more;
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
