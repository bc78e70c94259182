package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.calendar.London;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;
import org.allmende.tender.CancelTender;
import org.allmende.tender.CriterionId;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.SaveTender;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderId;
import org.allmende.tender.weighing.AskForWeights;
import org.allmende.tender.weighing.DecideWeighing;
import org.allmende.tender.weighing.WeighCriteria;
import org.allmende.tender.weighing.WeighingId;
import org.allmende.tender.weighing.WithdrawWeighing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users of a service weigh the criteria that concern them before a tender is published. */
class WeighingIT extends InsidePortal {

    private static final String DOROTHY = "dorothy.lamb";
    private static final String JAMAL = "jamal.edwards";
    private static final String WHY = "The warmth of the rooms is settled by the lease and needs few points.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private OpenDataLife openData;

    @Inject
    private SaveTender saveTender;

    @Inject
    private CancelTender cancelTender;

    @Inject
    private AskForWeights askForWeights;

    @Inject
    private WeighCriteria weighCriteria;

    @Inject
    private DecideWeighing decideWeighing;

    @Inject
    private WithdrawWeighing withdrawWeighing;

    private TenderId tender;

    @BeforeEach
    void draft() {
        tender = life.drafted(null);
        save("20", "10");
    }

    @Test
    void whatUsersWeighIsTakenOverAndPublished() {
        assertThatThrownBy(() -> ask("priya.nair", "30", DOROTHY, JAMAL)).isInstanceOf(AccessRefused.class);
        assertProblem("WEIGHING_NEEDS_TWO", () -> ask(TenderLife.OFFICER, "30", DOROTHY));
        assertProblem("WEIGHING_NOT_A_USER", () -> ask(TenderLife.OFFICER, "30", DOROTHY, "priya.nair"));
        assertProblem("WEIGHING_SHARE_TOO_SMALL", () -> ask(TenderLife.OFFICER, "1", DOROTHY, JAMAL));
        ask(TenderLife.OFFICER, "30", DOROTHY, JAMAL);
        assertProblem("WEIGHING_RUNS_ALREADY", () -> ask(TenderLife.OFFICER, "30", DOROTHY, JAMAL));
        assertProblem("WEIGHING_RUNS", () -> life.propose(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE));
        assertThat(steps()).containsExactly("Task_WeighCriteria", "Task_WeighCriteria");
        assertThat(mails(DOROTHY)).contains("tender.weighing.asked");

        assertThatThrownBy(() -> weigh(TenderLife.OFFICER, 50, 50)).isInstanceOf(AccessRefused.class);
        assertProblem("WEIGHING_POINTS", () -> weigh(DOROTHY, 50, 49));
        assertProblem("WEIGHING_POINTS", () -> weigh(DOROTHY, 150, -50));
        assertProblem("WEIGHING_POINTS", () -> weigh(DOROTHY, 50, 25, 25));
        assertThat(AtOnce.run(List.of(() -> weigh(DOROTHY, 40, 60), () -> weigh(DOROTHY, 60, 40))))
                .as("a double click")
                .containsExactlyInAnyOrder(AtOnce.DONE, "WEIGHING_ANSWERED_ALREADY");
        assertProblem("WEIGHING_STEP_NOT_POSSIBLE", () -> decide(true, ""));
        weigh(JAMAL, 50, 50);
        assertThat(steps()).containsExactly("Task_DecideWeighing");
        assertThatThrownBy(() -> town.change(
                        "update tender_weighing_voice set points = '[1,99]' where weighing_id = ?", id().value()))
                .hasMessageContaining("stays as it is");
        assertProblem("WEIGHING_RUNS", () -> life.propose(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE));
        decide(true, "");
        assertThat(steps()).isEmpty();
        assertThat(weights())
                .as("45 and 55, or 55 and 45, of a hundred in 30")
                .isIn(List.of("14", "16"), List.of("17", "13"));

        save("20", "10");
        assertProblem("WEIGHING_WEIGHTS_DIFFER", () -> life.propose(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE));
        List<String> result = town.texts(
                "select c.weight::float8::text from tender_weighing_criterion c where weighing_id = ? order by number",
                id().value());
        save(result.get(0), result.get(1));
        life.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertThat(openData.published(tender)).contains("Weighed by 2 of 2 users of the service");
    }

    @Test
    void theCouncilDepartsWithAPublishedReason() {
        ask(TenderLife.OFFICER, "30", DOROTHY, JAMAL);
        weigh(DOROTHY, 10, 90);
        town.travelTo(due().minus(1, ChronoUnit.DAYS));
        assertThat(mails(JAMAL)).contains("tender.weighing.soon");
        assertThat(mails(DOROTHY)).doesNotContain("tender.weighing.soon");
        town.travelTo(due().plusSeconds(5));
        assertProblem("WEIGHING_OVER", () -> weigh(JAMAL, 50, 50));
        assertThat(steps()).containsExactly("Task_DecideWeighing");
        assertProblem("WEIGHING_REASON_LENGTH", () -> decide(false, "No."));
        decide(false, WHY);
        assertProblem("WEIGHING_STEP_NOT_POSSIBLE", () -> decide(true, ""));
        assertThat(weights()).containsExactly("20", "10");
        saveLater();
        life.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertThat(openData.published(tender)).contains(WHY);
    }

    @Test
    void withoutAnyAnswerTheCouncilsOwnWeightsStand() {
        ask(TenderLife.OFFICER, "30", DOROTHY, JAMAL);
        town.travelTo(due().plusSeconds(5));
        assertThat(town.text("select status from tender_weighing where id = ?", id().value()))
                .isEqualTo("SILENT");
        assertThat(steps()).isEmpty();
        saveLater();
        life.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
    }

    @Test
    void aQuestionIsTakenBackAndEndsWithItsDraft() {
        ask(TenderLife.OFFICER, "30", DOROTHY, JAMAL);
        town.run(TenderLife.OFFICER, () -> withdrawWeighing.withdraw(new WithdrawWeighing.Command(id())));
        assertThat(steps()).isEmpty();
        ask(TenderLife.OFFICER, "25.5", DOROTHY, JAMAL);
        town.run(TenderLife.OFFICER, () -> cancelTender.cancel(new CancelTender.Command(tender, "The mill is sold.")));
        assertThat(steps()).isEmpty();
        assertThat(town.texts("select status from tender_weighing where tender_id = ?", tender.value()))
                .containsOnly("WITHDRAWN");
    }

    private void save(String warm, String near) {
        save(warm, near, town.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES));
    }

    /** The same, with a deadline ahead of where one has travelled to. */
    private void saveLater() {
        save("20", "10");
    }

    private void save(String warm, String near, Instant deadline) {
        TenderContent usual = TenderLife.content(deadline);
        String rest = Weight.of(100)
                .percent()
                .subtract(Weight.of(warm).percent())
                .subtract(Weight.of(near).percent())
                .toPlainString();
        TenderContent content = new TenderContent(
                usual.title(),
                usual.summary(),
                usual.terms(),
                usual.cpv(),
                usual.procedure(),
                usual.lightTouch(),
                usual.deadline(),
                usual.questionsUntil(),
                usual.lots(),
                usual.limits(),
                List.of(scored("Warm rooms", warm), scored("Near to home", near), price(rest)),
                usual.outcomes(),
                usual.price());
        town.run(TenderLife.OFFICER, () -> saveTender.save(new SaveTender.Command(tender, content)));
    }

    private static TenderContent.CriterionPart scored(String title, String weight) {
        return new TenderContent.CriterionPart(
                CriterionKind.QUALITY,
                title,
                "Say how.",
                Weight.of(weight),
                List.of("nothing", "a trace", "a part", "enough", "good work", "more than asked"));
    }

    private static TenderContent.CriterionPart price(String weight) {
        return new TenderContent.CriterionPart(CriterionKind.PRICE, "Price", "", Weight.of(weight), List.of());
    }

    private WeighingId ask(String who, String share, String... people) {
        List<CriterionId> criteria = town
                .texts(
                        "select id from tender_criterion where tender_id = ? and kind = 'QUALITY' order by number",
                        tender.value())
                .stream()
                .map(id -> new CriterionId(UUID.fromString(id)))
                .toList();
        return town.as(
                who,
                () -> askForWeights.ask(new AskForWeights.Command(
                        tender,
                        criteria,
                        Weight.of(share),
                        Stream.of(people).map(town::person).toList(),
                        London.dayOf(town.now()).plusDays(6))));
    }

    private void weigh(String who, Integer... points) {
        town.run(who, () -> weighCriteria.weigh(new WeighCriteria.Command(id(), List.of(points))));
    }

    private void decide(boolean takenOver, String reason) {
        town.run(TenderLife.OFFICER, () -> decideWeighing.decide(new DecideWeighing.Command(id(), takenOver, reason)));
    }

    private WeighingId id() {
        return new WeighingId(UUID.fromString(town.text(
                "select id from tender_weighing where tender_id = ? order by asked_at desc limit 1", tender.value())));
    }

    private Instant due() {
        return Instant.ofEpochMilli(town.count(
                "select (extract(epoch from due) * 1000)::bigint from tender_weighing where id = ?", id().value()));
    }

    private List<String> weights() {
        return town.texts(
                "select weight::float8::text from tender_criterion where tender_id = ? and kind = 'QUALITY' order by number",
                tender.value());
    }

    private List<String> steps() {
        return town.texts(
                "select step from work_item where closed_at is null and process_key = 'TenderWeighing' and subject_id in"
                        + " (select id from tender_weighing where tender_id = ?)",
                tender.value());
    }

    private List<String> mails(String who) {
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
