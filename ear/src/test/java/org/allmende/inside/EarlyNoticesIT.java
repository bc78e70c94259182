package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.identity.AccessRefused;
import org.allmende.planning.AnswerEngagement;
import org.allmende.planning.DraftEarlyNotice;
import org.allmende.planning.EarlyContent;
import org.allmende.planning.EarlyKind;
import org.allmende.planning.EarlyNoticeId;
import org.allmende.planning.EarlyNotices;
import org.allmende.planning.LinkEarlyNotice;
import org.allmende.planning.PublishEarlyNotice;
import org.allmende.planning.SaveEarlyNotice;
import org.allmende.planning.StateEngagement;
import org.allmende.planning.WithdrawEarlyNotice;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Early notices from the first word to the tender that follows: published once, answered in time, told to those who answered. */
class EarlyNoticesIT extends InsidePortal {

    private static final String SUPPLIER = "amira.osei";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private Tenders tenders;

    @Inject
    private EarlyNotices notices;

    @Inject
    private DraftEarlyNotice draftEarlyNotice;

    @Inject
    private SaveEarlyNotice saveEarlyNotice;

    @Inject
    private PublishEarlyNotice publishEarlyNotice;

    @Inject
    private WithdrawEarlyNotice withdrawEarlyNotice;

    @Inject
    private AnswerEngagement answerEngagement;

    @Inject
    private LinkEarlyNotice linkEarlyNotice;

    @Inject
    private StateEngagement stateEngagement;

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    private EarlyContent content() {
        return new EarlyContent(
                "Reading rooms at the mill",
                "Rooms in which children read after school.",
                "Every day at four.",
                "92511000",
                "Ashcombe",
                null,
                null,
                "Write to us here until the last day.",
                List.of("What would it cost?", "How many rooms?"),
                today().plusDays(5),
                today().plusDays(60),
                today().plusDays(90),
                today().plusDays(150),
                Procedure.COMPETITIVE_FLEXIBLE);
    }

    /** About a service of a kind that somebody follows. */
    private EarlyNoticeId published(EarlyKind kind) {
        UUID service = UUID.fromString(town.text(
                "select id from service where council_id = ? and left(cpv, 2) = '92' order by id limit 1",
                town.council().value()));
        EarlyNoticeId notice = town.as(
                TenderLife.OFFICER,
                () -> draftEarlyNotice.draft(new DraftEarlyNotice.Command(town.council(), kind, service, content())));
        town.run(TenderLife.OFFICER, () -> saveEarlyNotice.save(new SaveEarlyNotice.Command(notice, content())));
        town.run(TenderLife.COLLEAGUE, () -> publishEarlyNotice.publish(new PublishEarlyNotice.Command(notice)));
        return notice;
    }

    private void answer(EarlyNoticeId notice, String words) {
        town.run(
                SUPPLIER,
                () -> answerEngagement.answer(new AnswerEngagement.Command(
                        notice, town.organisation("libraries"), true, words, Map.of(1, "About four pounds."))));
    }

    private void link(TenderId tender, EarlyNoticeId notice) {
        town.run(TenderLife.OFFICER, () -> linkEarlyNotice.link(new LinkEarlyNotice.Command(tender, notice)));
    }

    private List<String> mails(String key, EarlyNoticeId notice) {
        return town.texts(
                "select recipient_email from outbox_mail where mail_key = ? and case_id = (select case_id from early_notice where id = ?)",
                key,
                notice.value());
    }

    @Test
    void theMarketIsAskedAndTheTenderTellsWhoAnswered() {
        EarlyNoticeId notice = published(EarlyKind.ENGAGEMENT);
        assertThat(town.texts(
                        "select r.tag from ocds_release r join case_file c on c.ocid = r.ocid join early_notice n on n.case_id = c.id where n.id = ?",
                        notice.value()))
                .containsExactly("planning");
        assertThat(mails("follow.early", notice)).contains("eleanor.pitt@residents.example");
        answer(notice, "We run two.");
        int told = mails("planning.answered", notice).size();
        assertThat(told).isPositive();
        answer(notice, "We run three.");
        assertThat(mails("planning.answered", notice)).hasSize(told);
        assertThat(town.texts("select words from engagement_response where notice_id = ?", notice.value()))
                .containsExactly("We run three.");
        assertThatThrownBy(() -> town.run(
                        "samuel.reed",
                        () -> answerEngagement.answer(new AnswerEngagement.Command(
                                notice, town.organisation("libraries"), true, "", Map.of()))))
                .isInstanceOf(AccessRefused.class);

        TenderId tender = life.drafted(null);
        link(tender, notice);
        link(tender, notice);
        assertThat(town.text("select engaged from tender where id = ?", tender.value()))
                .isEqualTo("NOTICED");
        assertProblem(
                "ENGAGEMENT_NOTICED_ALREADY",
                () -> town.run(
                        TenderLife.OFFICER,
                        () -> stateEngagement.state(new StateEngagement.Command(tender, false, ""))));
        life.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertThat(notices.after(notice)).containsExactly(tender);
        assertThat(town.texts(
                        "select recipient_email from outbox_mail where mail_key = 'planning.tendered' and case_id ="
                                + " (select case_id from tender where id = ?)",
                        tender.value()))
                .isNotEmpty();
        assertProblem("TENDER_PUBLISHED_ALREADY", () -> link(tender, notice));
        assertThatThrownBy(() -> town.change("update tender set engaged = 'NO' where id = ?", tender.value()))
                .hasStackTraceContaining("frozen");
        assertThatThrownBy(() -> town.change("update early_notice set title = 'Another' where id = ?", notice.value()))
                .hasStackTraceContaining("frozen");

        town.pass(Duration.ofDays(6));
        assertProblem("ENGAGEMENT_CLOSED", () -> answer(notice, "Late."));
        assertThatThrownBy(() -> town.change(
                        "update engagement_response set words = 'Late' where notice_id = ?", notice.value()))
                .hasStackTraceContaining("not open");
    }

    @Test
    void aPlannedNoticeIsFollowedAndOneThatIsWithdrawnIsNot() {
        EarlyNoticeId notice = published(EarlyKind.PLANNED);
        TenderId tender = life.drafted(null);
        link(tender, notice);
        assertThat(tenders.get(tender).groundwork().plannedOn()).contains(today());
        assertThat(tenders.get(tender).setting(today().plusDays(40)).reductions())
                .isNotEmpty();
        assertThat(tenders.get(tender).setting(today().plusDays(39)).reductions())
                .isEmpty();
        town.run(
                TenderLife.OFFICER,
                () -> stateEngagement.state(new StateEngagement.Command(
                        tender, true, "We spoke with two libraries before there was a plan to tender.")));
        assertThat(town.text("select engaged from tender where id = ?", tender.value()))
                .isEqualTo("UNNOTICED");

        town.run(
                TenderLife.OFFICER,
                () -> withdrawEarlyNotice.withdraw(
                        new WithdrawEarlyNotice.Command(notice, "The rooms stay with the school.")));
        TenderId other = life.drafted(null);
        assertProblem("EARLY_NOT_PUBLIC", () -> link(other, notice));
        assertProblem("EARLY_NOT_AN_ENGAGEMENT", () -> answer(notice, "Hello"));
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DomainProblem.class).hasMessageStartingWith(code);
    }
}
