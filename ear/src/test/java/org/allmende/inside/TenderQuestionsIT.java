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
import org.allmende.follow.FollowKind;
import org.allmende.follow.StartFollowing;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CancelTender;
import org.allmende.tender.TenderId;
import org.allmende.tender.question.AnswerTenderQuestion;
import org.allmende.tender.question.AskTenderQuestion;
import org.allmende.tender.question.ChangeToMake;
import org.allmende.tender.question.RefusalKind;
import org.allmende.tender.question.RefuseTenderQuestion;
import org.allmende.tender.question.TenderQuestions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about a tender: in time by the database's clock, without a name anywhere, answered once, to everybody at one moment. */
class TenderQuestionsIT extends InsidePortal {

    private static final String RESIDENT = "eleanor.pitt";
    private static final String NAME = "Eleanor Pitt";
    private static final String BIDDER = "amira.osei";
    private static final String FOLLOWER = "george.penfold";
    private static final String WORDS = "Are the chairs in the reading rooms included, and who mends them?";
    private static final String ANSWER = "They are; the council mends them.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private AskTenderQuestion askTenderQuestion;

    @Inject
    private AnswerTenderQuestion answerTenderQuestion;

    @Inject
    private RefuseTenderQuestion refuseTenderQuestion;

    @Inject
    private CancelTender cancelTender;

    @Inject
    private StartFollowing startFollowing;

    @Inject
    private TenderQuestions questions;

    private TenderId tender;

    @BeforeEach
    void publish() {
        tender = life.publishedFor(30);
    }

    @Test
    void theLastInstantForQuestionsIsInTimeByTheDatabasesClock() {
        Instant last = lastQuestions();
        transaction.at(last, () -> assertThat(ask(RESIDENT)).isOne());
        transaction.at(
                last.plus(1, ChronoUnit.MICROS), () -> assertProblem("TENDER_QUESTIONS_OVER", () -> ask(RESIDENT)));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void theTableItselfTakesNoQuestionAfterTheLastInstantAndKeepsWhatWasAsked() throws Exception {
        assertThatThrownBy(() -> town.change(
                        "insert into tender_question (id, tender_id, number, asked_by, words, asked_at, due, status)"
                                + " select gen_random_uuid(), id, 1, ?, 'May we still ask?', questions_until"
                                + " + interval '1 microsecond', deadline, 'WAITING' from tender where id = ?",
                        town.person(RESIDENT).value(),
                        tender.value()))
                .hasStackTraceContaining("no question comes in");
        ask(RESIDENT);
        assertThatThrownBy(() -> town.change(
                        "update tender_question set words = 'Something else.' where tender_id = ?", tender.value()))
                .hasStackTraceContaining("stay as they are");
        assertThatThrownBy(() -> town.change("delete from tender_question where tender_id = ?", tender.value()))
                .hasStackTraceContaining("stay as they are");
    }

    @Test
    void ofTwoOfficersWhoAnswerAtOnceOneIsHeardAndEverybodyIsToldOnce() {
        int number = ask(RESIDENT);
        List<String> ends = AtOnce.run(List.of(
                () -> answer(TenderLife.OFFICER, number, ANSWER, null),
                () -> answer(TenderLife.COLLEAGUE, number, "No, bring your own.", null)));
        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "TENDER_QUESTION_CLOSED");
        assertThat(mailsTo(RESIDENT)).hasSize(1);
        assertThat(waitingSteps()).isEmpty();
    }

    /** All tables of the portal and the engine are searched: who asked stands in one column, and in the address of one mail. */
    @Test
    void whoAskedStandsInOneColumnAndNowhereElse() {
        Map<String, Long> before = rowsThatName();
        int number = ask(RESIDENT);
        assertThat(moreThan(before)).isEqualTo(Map.of("tender_question", 1L));

        answer(TenderLife.OFFICER, number, ANSWER, null);
        town.settle();
        assertThat(moreThan(before)).isEqualTo(Map.of("tender_question", 1L, "outbox_mail", 1L));
        assertThat(town.texts(
                        "select confidential::text from outbox_mail where mail_key = 'tender.question.answered'"
                                + " and case_id = (select case_id from tender where id = ?)",
                        tender.value()))
                .containsOnly("true");
        assertThat(town.texts(
                        "select actor_label from story_entry where subject_id = ? and story_key like 'tender.question%'",
                        tender.value()))
                .containsOnly("Ashcombe District Council");
        assertThat(town.texts(
                        "select use_case from audit_entry where subject_id = ? and use_case like '%Question%'",
                        tender.value()))
                .containsOnly("AnswerTenderQuestion");
        assertThat(town.count("select count(*) from ocds_release where body like '%" + NAME + "%'"))
                .isZero();
    }

    @Test
    void nobodyIsToldBeforeAndThenAllAtTheSameMoment() {
        town.run(FOLLOWER, () -> startFollowing.start(new StartFollowing.Command(FollowKind.TENDER, reference())));
        life.written(tender, BIDDER, "libraries", "We read with them.", 90_000);
        int number = ask(RESIDENT);
        assertThat(town.texts(
                        "select distinct mail_key from outbox_mail where mail_key like 'tender.question%' and case_id ="
                                + " (select case_id from tender where id = ?)",
                        tender.value()))
                .containsExactly("tender.question.asked");

        answer(TenderLife.OFFICER, number, ANSWER, null);
        assertThat(mailsTo(RESIDENT)).hasSize(1);
        assertThat(mailsTo(FOLLOWER)).hasSize(1);
        assertThat(mailsTo(BIDDER)).hasSize(1);
        assertThat(mailsTo("ben.hartley")).hasSize(1);
        assertThat(mailsTo("lucy.tan")).as("reads, but does not bid").isEmpty();
        assertThat(mailsTo("margaret.doyle")).as("neither follows nor bids").isEmpty();
        assertThat(mailsTo(FOLLOWER)).isEqualTo(mailsTo(RESIDENT)).isEqualTo(mailsTo(BIDDER));
        assertThat(town.count(
                        "select count(distinct xmin::text) from outbox_mail where mail_key = 'tender.question.answered'"
                                + " and case_id = (select case_id from tender where id = ?)",
                        tender.value()))
                .as("written by one transaction")
                .isOne();
    }

    @Test
    void asksTheSameOnceHoweverOftenItIsSent() {
        assertThat(ask(RESIDENT)).isOne();
        assertThat(ask(RESIDENT)).isOne();
        assertThat(ask(BIDDER)).isEqualTo(2);
        assertThat(numbers()).containsExactly("1", "2");
    }

    @Test
    void questionsThatComeAtOnceAreAllTaken() {
        List<String> people = List.of(RESIDENT, BIDDER, FOLLOWER, "margaret.doyle");
        List<String> ends = AtOnce.run(
                people.stream().map(one -> (AtOnce.Act) () -> ask(one)).toList());
        assertThat(ends).containsOnly(AtOnce.DONE);
        assertThat(numbers()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void theBuyersPeopleDoNotAskAndNobodyElseAnswers() {
        for (String officer : List.of(TenderLife.OFFICER, "tom.okafor", "dorothy.lamb", "helen.marsh")) {
            assertProblem("TENDER_QUESTION_BY_THE_BUYER", () -> ask(officer));
        }
        assertThatThrownBy(() -> Acting.run(
                        Actor.ANONYMOUS, () -> askTenderQuestion.ask(new AskTenderQuestion.Command(tender, WORDS))))
                .isInstanceOf(AccessRefused.class);
        int number = ask(RESIDENT);
        for (String other : List.of(RESIDENT, BIDDER, "priya.nair", "judith.amery", "tom.okafor", "simon.fairley")) {
            assertThatThrownBy(() -> answer(other, number, ANSWER, null)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> refuse(other, number)).isInstanceOf(AccessRefused.class);
        }
        assertThat(waitingSteps()).containsExactly("Task_AnswerTenderQuestion");
    }

    @Test
    void aRefusalIsPublishedWithItsReasons() {
        int number = ask(RESIDENT);
        refuse(TenderLife.OFFICER, number);
        assertThat(status()).isEqualTo("REFUSED");
        assertThat(storyKeys()).contains("tender.question.refused");
        assertThat(mailsTo(RESIDENT)).hasSize(1);
    }

    @Test
    void anAnswerThatChangesTheTenderStandsOnTheListOfChangesToMake() {
        int number = ask(RESIDENT);
        assertProblem("TENDER_QUESTION_CHANGE_LENGTH", () -> answer(TenderLife.OFFICER, number, ANSWER, " "));
        answer(TenderLife.OFFICER, number, ANSWER, "Lot 1 includes the chairs.");
        assertThat(questions.changesToMake(tender))
                .singleElement()
                .extracting(ChangeToMake::words)
                .isEqualTo("Lot 1 includes the chairs.");
        assertThat(storyKeys()).contains("tender.question.changed");
        assertThat(life.status(tender)).as("the tender itself stays as it is").isEqualTo("PUBLISHED");
    }

    @Test
    void whatIsNotAnsweredIsLateInPublicAndEndsWithTheDeadlineForBids() {
        int number = ask(RESIDENT);
        town.travelTo(instant("due").plusSeconds(2));
        assertThat(storyKeys()).containsOnlyOnce("tender.question.late");
        assertThat(waitingSteps()).containsExactly("Task_AnswerTenderQuestion");
        transaction.at(life.deadline(tender), () -> answer(TenderLife.OFFICER, number, ANSWER, null));

        life.pastDeadline(tender);
        assertThat(status()).isEqualTo("LAPSED");
        assertThat(waitingSteps()).isEmpty();
        assertThat(storyKeys()).contains("tender.question.lapsed");
        assertProblem("TENDER_QUESTION_CLOSED", () -> answer(TenderLife.OFFICER, number, ANSWER, null));
    }

    @Test
    void withTheTenderItsQuestionsEnd() {
        ask(RESIDENT);
        town.run(
                TenderLife.OFFICER,
                () -> cancelTender.cancel(new CancelTender.Command(tender, "The mill has burnt down.")));
        assertThat(status()).isEqualTo("LAPSED");
        assertThat(waitingSteps()).isEmpty();
        assertProblem("TENDER_QUESTION_NOT_OPEN", () -> ask(BIDDER));
    }

    private int ask(String who) {
        return town.as(who, () -> askTenderQuestion.ask(new AskTenderQuestion.Command(tender, WORDS)));
    }

    private void answer(String who, int number, String answer, @Nullable String change) {
        town.run(
                who,
                () -> answerTenderQuestion.answer(
                        new AnswerTenderQuestion.Command(tender, number, WORDS, answer, change)));
    }

    private void refuse(String who, int number) {
        town.run(
                who,
                () -> refuseTenderQuestion.refuse(new RefuseTenderQuestion.Command(
                        tender,
                        number,
                        WORDS,
                        RefusalKind.TRADE_SECRET,
                        "It would show how somebody else calculates.")));
    }

    private String reference() {
        return town.text("select reference from tender where id = ?", tender.value());
    }

    private Instant lastQuestions() {
        return Instant.ofEpochMilli(town.count(
                "select (extract(epoch from questions_until) * 1000)::bigint from tender where id = ?",
                tender.value()));
    }

    private Instant instant(String column) {
        return Instant.ofEpochMilli(town.count(
                "select (extract(epoch from " + column + ") * 1000)::bigint from tender_question where tender_id = ?",
                tender.value()));
    }

    private List<String> numbers() {
        return town.texts("select number from tender_question where tender_id = ? order by number", tender.value());
    }

    private String status() {
        return town.text("select status from tender_question where tender_id = ?", tender.value());
    }

    private List<String> storyKeys() {
        return town.texts(
                "select story_key from story_entry where subject_id = ? and story_key like 'tender.question%' order by at",
                tender.value());
    }

    private List<String> waitingSteps() {
        return town.texts(
                "select step from work_item where closed_at is null and subject_id in"
                        + " (select id from tender_question where tender_id = ?)",
                tender.value());
    }

    /** What this person is told of the answer. */
    private List<String> mailsTo(String who) {
        UUID person = town.person(who).value();
        return town.texts(
                "select mail_key || ' ' || args || ' ' || coalesce(link, '') from outbox_mail where recipient_id = ? and case_id ="
                        + " (select case_id from tender where id = ?) and mail_key like 'tender.question%'",
                person, tender.value());
    }

    private Map<String, Long> rowsThatName() {
        String person = town.person(RESIDENT).value().toString();
        Map<String, Long> rows = new TreeMap<>();
        for (String table : town.texts("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'")) {
            rows.put(
                    table,
                    town.count("select count(*) from \"" + table + "\" t where t::text like '%" + person
                            + "%' or t::text like '%" + NAME + "%' or t::text like '%" + RESIDENT + "%'"));
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
