package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.ParticipantId;
import org.allmende.challenge.PublishPeriods;
import org.allmende.challenge.SubmitExpression;
import org.allmende.challenge.assistance.Consent;
import org.allmende.challenge.assistance.ConsentWay;
import org.allmende.challenge.assistance.WithdrawAssisted;
import org.allmende.challenge.team.DropAssistedParticipant;
import org.allmende.challenge.team.NameAssistedParticipant;
import org.allmende.challenge.team.ParticipantCapacity;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.identity.AccessRefused;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came on paper is entered with consent and scan, and is then equal in every respect. */
class AssistIT extends InsidePortal {

    private static final String OFFICER = AssistLife.OFFICER;
    private static final String ORGANISER = AssistLife.ORGANISER;

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private AssistLife assist;

    @Inject
    private Expressions expressions;

    @Inject
    private NameAssistedParticipant nameAssistedParticipant;

    @Inject
    private DropAssistedParticipant dropAssistedParticipant;

    @Inject
    private WithdrawAssisted withdrawAssisted;

    @Inject
    private PublishPeriods publishPeriods;

    @Inject
    private SubmitExpression submitExpression;

    @Inject
    private DocumentDownload download;

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    @Test
    void theClocksRunFromTheDayOnWhichThePaperCame() throws Exception {
        LocalDate came = today().minusDays(6);
        ServiceId service = challenges.service();
        EoiId eoi = begin(OFFICER, service, null, came);
        writeAll(OFFICER, eoi);
        assertProblem("ASSIST_SCAN_MISSING", () -> send(OFFICER, eoi));
        DocumentId scan = upload(OFFICER, eoi);
        send(OFFICER, eoi);

        ExpressionOfInterest sent = expressions.get(eoi);
        assertThat(sent.submittedAt()).contains(London.startOf(came));
        assertThat(ChronoUnit.DAYS.between(
                        came, London.dayOf(sent.timingDeadline().orElseThrow().at())))
                .as("30 days beginning with the day of receipt, Localism Act 2011 s.84(7)")
                .isEqualTo(29);
        assertThat(town.texts("select step from work_item where subject_id = ? and closed_at is null", eoi.value()))
                .isNotEmpty();
        assertThat(town.texts("select story_key from story_entry where subject_id = ?", eoi.value()))
                .contains("challenge.submitted");
        town.run("tom.okafor", () -> read(scan));
        assertThatThrownBy(() -> town.run("george.penfold", () -> read(scan))).isInstanceOf(AccessRefused.class);
        assertProblem("EOI_NOT_A_DRAFT", () -> upload(OFFICER, eoi));
    }

    @Test
    void anOrganiserHelpsItsOwnGroupAloneAndTheGroupCanGoOnByItself() {
        ServiceId service = challenges.service();
        assertThatThrownBy(() -> begin(ORGANISER, service, "baths", null)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> begin(ORGANISER, service, null, null)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> begin("anil.shah", service, null, null)).isInstanceOf(AccessRefused.class);
        LocalDate came = today().minusDays(2);
        EoiId eoi = begin(ORGANISER, service, "warmhomes", came);
        assertThat(town.count(
                        "select count(*) from outbox_mail where mail_key = 'challenge.assisted' and recipient_id = ?",
                        town.person("beatrice.lowe").value()))
                .isPositive();
        writeAll(ORGANISER, eoi);
        assertThatThrownBy(() -> writeAll(OFFICER, eoi)).isInstanceOf(AccessRefused.class);
        assertProblem(
                "ASSIST_SCAN_MISSING",
                () -> town.run(
                        "beatrice.lowe", () -> submitExpression.submit(new SubmitExpression.Command(eoi, true))));
        upload(ORGANISER, eoi);
        town.run("beatrice.lowe", () -> submitExpression.submit(new SubmitExpression.Command(eoi, true)));
        assertThat(expressions.get(eoi).submittedAt())
                .as("whoever sends it, the day of the paper counts")
                .contains(London.startOf(came));
        town.run(ORGANISER, () -> withdrawAssisted.withdraw(new WithdrawAssisted.Command(eoi, assist.consent())));
        assertThat(challenges.status(eoi)).isEqualTo("WITHDRAWN");
    }

    @Test
    void thePeriodsOfTheDayOfThePaperBindTheCouncil() throws Exception {
        ServiceId service = challenges.service();
        publish(service, 40);
        town.change("update challenge_periods set published_at = published_at - interval '5 days' where service_id = '"
                + service.value() + "'");
        publish(service, 180);
        LocalDate came = today().minusDays(3);
        EoiId eoi = begin(OFFICER, service, null, came);
        writeAll(OFFICER, eoi);
        upload(OFFICER, eoi);
        send(OFFICER, eoi);
        assertThat(ChronoUnit.DAYS.between(
                        came,
                        London.dayOf(expressions
                                .get(eoi)
                                .decisionDeadline()
                                .orElseThrow()
                                .at())))
                .isBetween(39L, 40L);
    }

    private void publish(ServiceId service, int decisionDays) {
        town.run(
                "tom.okafor",
                () -> publishPeriods.publish(
                        new PublishPeriods.Command(town.council(), service, decisionDays, 1, 20, List.of())));
    }

    @Test
    void whoTakesPartOnPaperIsEnteredToo() {
        EoiId eoi = begin(OFFICER, challenges.service(), null, null);
        ParticipantId named = name(OFFICER, eoi);
        ParticipantId mistaken = name(OFFICER, eoi);
        assertThatThrownBy(() -> name(ORGANISER, eoi)).isInstanceOf(AccessRefused.class);
        town.run(OFFICER, () -> dropAssistedParticipant.drop(new DropAssistedParticipant.Command(mistaken)));
        assertThat(expressions.partsOf(eoi, mistaken)).isEmpty();
        assertThat(expressions.partsOf(eoi, named)).hasSize(2);
        writeAll(OFFICER, eoi);
        send(OFFICER, eoi);
        assertThat(challenges.status(eoi)).isEqualTo("SUBMITTED");
    }

    private ParticipantId name(String handle, EoiId eoi) {
        return town.as(
                handle,
                () -> nameAssistedParticipant.name(
                        new NameAssistedParticipant.Command(eoi, ParticipantCapacity.SUBCONTRACTOR, "Chess club")));
    }

    @Test
    void nothingIsEnteredForABodyThatWritesItself() {
        EoiId eoi = challenges.drafted();
        assertThatThrownBy(() -> name(OFFICER, eoi)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> writeAll(OFFICER, eoi)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> send(OFFICER, eoi)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void consentIsRecordedOnceAndNotAhead() {
        ServiceId service = challenges.service();
        assertProblem("ASSIST_DAY_AHEAD", () -> begin(OFFICER, service, null, today().plusDays(1)));
        assertProblem("ASSIST_DAY_LONG_AGO", () -> begin(OFFICER, service, null, today().minusDays(91)));
        assertProblem(
                "ASSIST_DAY_AHEAD",
                () -> begin(OFFICER, service, new Consent("Edith Moss", ConsentWay.TELEPHONE, today().plusDays(1))));
        assertProblem(
                "ASSIST_CONSENT_NAME", () -> begin(OFFICER, service, new Consent(" ", ConsentWay.TELEPHONE, today())));
        EoiId eoi = begin(OFFICER, service, null, null);
        assertThatThrownBy(() -> town.change(
                        "update eoi_assistance set consent_by = 'Nobody' where eoi_id = '" + eoi.value() + "'"))
                .hasStackTraceContaining("stays as it was recorded");
    }

    private EoiId begin(String handle, ServiceId service, @Nullable String body, @Nullable LocalDate came) {
        return assist.begin(handle, service, body, came);
    }

    private EoiId begin(String handle, ServiceId service, Consent consent) {
        return assist.begin(handle, service, null, null, consent);
    }

    private void writeAll(String handle, EoiId eoi) {
        assist.writeAll(handle, eoi);
    }

    private void send(String handle, EoiId eoi) {
        assist.send(handle, eoi);
    }

    private DocumentId upload(String handle, EoiId eoi) {
        return assist.upload(handle, eoi.value());
    }

    private void read(DocumentId scan) {
        try {
            download.writeTo(scan, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
