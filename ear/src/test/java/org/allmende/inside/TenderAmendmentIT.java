package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.bid.BidId;
import org.allmende.follow.FollowKind;
import org.allmende.follow.StartFollowing;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderWording;
import org.allmende.tender.Tenders;
import org.allmende.tender.amendment.AmendTender;
import org.allmende.tender.question.AnswerTenderQuestion;
import org.allmende.tender.question.AskTenderQuestion;
import org.allmende.tender.question.TenderQuestions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published tender is changed: for everybody at one moment, before the deadline alone, and no bid is lost by it. */
class TenderAmendmentIT extends InsidePortal {

    private static final String BIDDER = "amira.osei";
    private static final String FOLLOWER = "george.penfold";
    private static final String REASONS = "The chairs were forgotten when it was published.";
    private static final String KEPT = "It makes nobody’s bid longer by a word.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private Tenders tenders;

    @Inject
    private TenderQuestions questions;

    @Inject
    private AmendTender amendTender;

    @Inject
    private AskTenderQuestion askTenderQuestion;

    @Inject
    private AnswerTenderQuestion answerTenderQuestion;

    @Inject
    private StartFollowing startFollowing;

    private TenderId tender;
    private Instant deadline;

    @BeforeEach
    void publish() {
        tender = life.published();
        deadline = life.deadline(tender);
    }

    @Test
    void allWhoFollowOrBidAreToldAtOnceAndBidsStay() {
        town.run(FOLLOWER, () -> startFollowing.start(new StartFollowing.Command(FollowKind.TENDER, reference())));
        BidId sent = life.sent(tender, BIDDER, "libraries", 90_000);
        String sealed = town.text("select manifest_sha256 from sealed_bid where bid_id = ?", sent.value());
        Instant later = deadline.plus(5, ChronoUnit.DAYS);

        assertThat(amend(TenderLife.OFFICER, 0, terms("With chairs."), later, ""))
                .isOne();

        assertThat(told("tender.amended.later")).contains(email(FOLLOWER), email(BIDDER));
        assertThat(told("tender.amended.later")).doesNotContain(email("lucy.tan"), email("margaret.doyle"));
        assertThat(life.status(sent)).isEqualTo("SUBMITTED");
        assertThat(town.text("select manifest_sha256 from sealed_bid where bid_id = ?", sent.value()))
                .isEqualTo(sealed);
        assertThat(town.text("select terms from tender where id = ?", tender.value()))
                .isEqualTo("With chairs.");
        assertThat(town.texts(
                        "select kind || ' ' || words_before || ' > ' || words_after from tender_amendment_part p join"
                                + " tender_amendment a on a.id = p.amendment_id where a.tender_id = ?",
                        tender.value()))
                .containsExactly("TERMS Two years; either side may end it with six months’ notice. > With chairs.");
        assertThat(town.texts("select story_key from story_entry where subject_id = ?", tender.value()))
                .contains("tender.amended.later");
        assertThat(town.texts("select use_case from audit_entry where subject_id = ?", tender.value()))
                .contains("AmendTender");
        assertThat(town.count(
                        "select count(*) from ocds_release where body like '%tenderAmendment%' and body like '%'"
                                + " || ? || '%' and body like '%With chairs.%'",
                        reference()))
                .isOne();
    }

    @Test
    void everyClockFollowsTheLaterDeadline() {
        BidId draft = life.written(tender, BIDDER, "libraries", "We read with them.", 90_000);
        Instant later = deadline.plus(5, ChronoUnit.DAYS);
        amend(TenderLife.OFFICER, 0, holds(), later, "");
        assertThat(due()).isEqualTo(later);

        town.travelTo(deadline.plusSeconds(5));
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
        assertThat(life.status(draft)).isEqualTo("DRAFT");
        town.travelTo(later.minus(Duration.ofHours(1)));
        assertThat(town.texts(
                        "select hours_before from bid_reminder where bid_id = ? and deadline = (select deadline from"
                                + " tender where id = ?) order by told_at",
                        draft.value(),
                        tender.value()))
                .containsExactly("168", "48", "24", "2");
        life.send(draft, BIDDER);
        life.pastDeadline(tender);
        assertThat(life.status(tender)).isEqualTo("CLOSED");
        assertThat(life.status(draft)).isEqualTo("SUBMITTED");
    }

    @Test
    void theDeadlinesOwnInstantIsInTimeAndAfterItThereIsNone() {
        transaction.at(deadline, () -> amend(TenderLife.OFFICER, 0, terms("In time."), deadline, KEPT));
        transaction.at(
                deadline.plus(1, ChronoUnit.MICROS),
                () -> assertProblem(
                        "TENDER_CHANGE_TOO_LATE",
                        () -> amend(TenderLife.OFFICER, 0, terms("Late."), deadline.plusSeconds(60), "")));
        life.pastDeadline(tender);
        assertProblem(
                "TENDER_NOT_OPEN_TO_CHANGE",
                () -> amend(TenderLife.OFFICER, 0, terms("Late."), deadline.plus(9, ChronoUnit.DAYS), ""));
    }

    @Test
    void onlyProcurementOfThisCouncilChangesIt() {
        for (String other : List.of(BIDDER, "eleanor.pitt", "priya.nair", "judith.amery", "tom.okafor")) {
            assertThatThrownBy(() -> amend(other, 0, terms("Mine."), deadline.plusSeconds(60), ""))
                    .isInstanceOf(AccessRefused.class);
        }
        assertThat(amendments()).isZero();
    }

    @Test
    void ofTwoOfficersAtOnceOneIsHeardAndTheOtherLearnsOfIt() {
        List<String> ends = AtOnce.run(List.of(
                () -> amend(TenderLife.OFFICER, 0, terms("First."), deadline, KEPT),
                () -> amend(TenderLife.COLLEAGUE, 0, terms("Second."), deadline, KEPT)));
        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "AMENDMENT_MEANWHILE");
        assertThat(amendments()).isOne();
        assertThat(amend(TenderLife.COLLEAGUE, 1, terms("Third."), deadline, KEPT))
                .isEqualTo(2);
    }

    @Test
    void aPromisedChangeIsNoLongerOwedOnceItIsMade() {
        int number = town.as(
                "eleanor.pitt",
                () -> askTenderQuestion.ask(new AskTenderQuestion.Command(tender, "Are the chairs included in it?")));
        town.run(
                TenderLife.OFFICER,
                () -> answerTenderQuestion.answer(new AnswerTenderQuestion.Command(
                        tender, number, "Are the chairs included in it?", "They are.", "The terms say so.")));
        assertThat(questions.changesToMake(tender)).hasSize(1);
        settle(0, number);
        assertThat(questions.changesToMake(tender)).isEmpty();
        assertThat(questions.settledIn(tender)).containsEntry(number, 1);
        assertProblem("AMENDMENT_SETTLES_NOTHING_OWED", () -> settle(1, number));
    }

    @Test
    void theDatabaseLetsThroughOnlyWhatAnAmendmentSays() {
        amend(TenderLife.OFFICER, 0, terms("With chairs."), deadline, KEPT);
        for (String change : List.of(
                "update tender set terms = 'Another.' where id = ?",
                "update tender set summary = 'Another.' where id = ?",
                "update tender_lot set title = 'Another.' where tender_id = ?",
                "update tender_lot set estimated_value = 1 where tender_id = ?",
                "update tender_criterion set description = 'Another.' where tender_id = ?",
                "update tender_criterion set weight = 50 where tender_id = ?",
                "update tender_outcome_offer set payment_cap = 1 where tender_id = ?",
                "delete from tender_criterion where tender_id = ?")) {
            assertThatThrownBy(() -> town.change(change, tender.value()))
                    .as(change)
                    .hasStackTraceContaining("frozen");
        }
        assertThatThrownBy(() -> town.change(
                        "update tender set deadline = deadline - interval '1 second' where id = ?", tender.value()))
                .hasStackTraceContaining("only to a later instant");
        assertThatThrownBy(() -> town.change(
                        "update tender_amendment set reasons = 'Something else entirely.' where tender_id = ?",
                        tender.value()))
                .hasStackTraceContaining("append-only");
    }

    private TenderWording holds() {
        return TenderWording.of(tenders.get(tender));
    }

    private TenderWording terms(String words) {
        TenderWording holds = holds();
        return new TenderWording(
                holds.title(), holds.summary(), words, holds.lots(), holds.criteria(), holds.conditions());
    }

    private int amend(String who, int known, TenderWording words, Instant until, String kept) {
        return town.as(
                who,
                () -> amendTender.amend(
                        new AmendTender.Command(tender, known, REASONS, words, until, kept, null, List.of())));
    }

    private void settle(int known, int question) {
        town.as(
                TenderLife.OFFICER,
                () -> amendTender.amend(new AmendTender.Command(
                        tender,
                        known,
                        REASONS,
                        terms("With chairs, promised " + known),
                        deadline,
                        KEPT,
                        null,
                        List.of(question))));
    }

    private String reference() {
        return town.text("select reference from tender where id = ?", tender.value());
    }

    private String email(String handle) {
        return town.text(
                "select email from person where id = ?", town.person(handle).value());
    }

    private List<String> told(String key) {
        return town.texts(
                "select recipient_email from outbox_mail where mail_key = ? and case_id ="
                        + " (select case_id from tender where id = ?)",
                key,
                tender.value());
    }

    private long amendments() {
        return town.count("select count(*) from tender_amendment where tender_id = ?", tender.value());
    }

    private Instant due() {
        return Instant.ofEpochMilli(town.count(
                "select (extract(epoch from due_at) * 1000)::bigint from work_item where subject_id = ? and step ="
                        + " 'Event_Deadline' and closed_at is null",
                tender.value()));
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DomainProblem.class).hasMessageStartingWith(code);
    }
}
