package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartId;
import org.allmende.challenge.assistance.AnswerAssisted;
import org.allmende.challenge.assistance.Consent;
import org.allmende.challenge.assistance.ConsentAssisted;
import org.allmende.challenge.assistance.ConsentWay;
import org.allmende.challenge.assistance.WithdrawAssisted;
import org.allmende.challenge.question.AskBody;
import org.allmende.challenge.question.QuestionId;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.document.RemoveDocument;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.worklist.WorkItem;
import org.allmende.worklist.WorkItems;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was helped with paper is helped with answers, consent and withdrawal too; nobody acts on both sides. */
class AssistedStepsIT extends InsidePortal {

    private static final String OFFICER = AssistLife.OFFICER;
    private static final String ORGANISER = AssistLife.ORGANISER;

    /** Asks, and proposes what is decided. */
    private static final String COLLEAGUE = DecisionLife.PROPOSER;

    /** An officer of the same council who has no part in it, while this test runs. */
    private static final String THIRD = "leonard.voss";

    private static final String MEMBERSHIP =
            "(select id from membership where person_id = ? and organisation_id = ? and until is null)";

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private AssistLife assist;

    @Inject
    private DecisionLife decisions;

    @Inject
    private Expressions expressions;

    @Inject
    private WorkItems workItems;

    @Inject
    private AskBody askBody;

    @Inject
    private AnswerAssisted answerAssisted;

    @Inject
    private ConsentAssisted consentAssisted;

    @Inject
    private WithdrawAssisted withdrawAssisted;

    @Inject
    private RemoveDocument removeDocument;

    @Inject
    private DocumentDownload download;

    @BeforeEach
    void aThirdOfficerIsThere() throws SQLException {
        town.change(
                "insert into membership_role (membership_id, role) select id, 'COMMISSIONING' from " + MEMBERSHIP
                        + " m",
                town.person(THIRD).value(),
                town.council().value());
    }

    @AfterEach
    void theThirdOfficerGoes() throws SQLException {
        town.change(
                "delete from membership_role where role = 'COMMISSIONING' and membership_id = " + MEMBERSHIP,
                town.person(THIRD).value(),
                town.council().value());
    }

    @Test
    void theAnswerAndTheAmendedPartOnPaperCountAsTheGroupsOwn() {
        EoiId eoi = assist.receivedFromOfficer();
        PartId part = expressions.partsOf(eoi).stream()
                .filter(one -> !one.kind().isConfidential())
                .map(ExpressionPart::id)
                .findFirst()
                .orElseThrow();
        QuestionId question = ask(COLLEAGUE, eoi, part);
        assertWaits(question.value(), OFFICER, "/challenge/questions/");
        Consent signed = new Consent("Edith Moss", ConsentWay.SIGNED, assist.today());

        assertProblem("ASSIST_SCAN_MISSING", () -> answer(OFFICER, question, signed));
        DocumentId scan = assist.upload(OFFICER, question.value());
        answer(OFFICER, question, signed);

        assertThat(town.text("select answer || '/' || amended_words from eoi_question where id = ?", question.value()))
                .isEqualTo("Two of us, by turns./As it is to be from now on.");
        assertKept(question.value(), "ANSWER", OFFICER);
        assertThat(waiting(question.value())).isEmpty();
        assertThat(story(eoi)).containsSubsequence("challenge.answered", "challenge.helped.ANSWER");
        assertThat(audit("AnswerAssisted", OFFICER)).isPositive();
        assertProblem("EOI_QUESTION_ANSWERED", () -> answer(OFFICER, question, signed));
        assertProblem("ASSIST_STEP_OVER", () -> town.run(OFFICER, () -> removeDocument.remove(scan)));
        assertProblem("ASSIST_STEP_OVER", () -> assist.upload(OFFICER, question.value()));
        town.run(COLLEAGUE, () -> read(scan));
        assertThatThrownBy(() -> town.run("george.penfold", () -> read(scan))).isInstanceOf(AccessRefused.class);
    }

    @Test
    void whoeverAskedDoesNotAnswerForTheGroup() {
        EoiId eoi = assist.receivedFromOfficer();
        QuestionId question = ask(OFFICER, eoi, null);
        assertProblem("ASSIST_BOTH_SIDES", () -> answer(OFFICER, question, assist.consent()));
        answer(COLLEAGUE, question, assist.consent());
        assertKept(question.value(), "ANSWER", COLLEAGUE);
    }

    @Test
    void onlyWhoHoldsTheAssistanceAnswers() {
        EoiId own = challenges.submitted();
        QuestionId theirs = ask(COLLEAGUE, own, null);
        assertThatThrownBy(() -> answer(OFFICER, theirs, assist.consent())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> assist.upload(OFFICER, theirs.value())).isInstanceOf(DomainProblem.class);
        assertNotWaitingFor(theirs.value(), OFFICER);

        EoiId organised = assist.receivedFromOrganiser();
        QuestionId question = ask(COLLEAGUE, organised, null);
        assertThatThrownBy(() -> answer(OFFICER, question, assist.consent())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> assist.upload(OFFICER, question.value())).isInstanceOf(AccessRefused.class);
        assertNotWaitingFor(question.value(), OFFICER);
        assertWaits(question.value(), ORGANISER, "/challenge/questions/");
        assertWaits(question.value(), "beatrice.lowe", "/challenge/questions/");
        answer(ORGANISER, question, assist.consent());
        assertThat(mails("challenge.helped.ANSWER", "beatrice.lowe")).isPositive();
    }

    @Test
    void consentIsToThisStepAndNoEarlier() {
        QuestionId question = ask(COLLEAGUE, assist.receivedFromOfficer(), null);
        assertProblem(
                "ASSIST_CONSENT_BEFORE_ASKED",
                () -> answer(OFFICER, question, consentOn(assist.today().minusDays(1))));
        assertProblem(
                "ASSIST_DAY_AHEAD",
                () -> answer(OFFICER, question, consentOn(assist.today().plusDays(1))));
        assertThat(waiting(question.value())).isNotEmpty();
        answer(OFFICER, question, assist.consent());
        assertThatThrownBy(() -> town.change(
                        "update eoi_assisted_step set consent_by = 'Nobody' where subject_id = ?", question.value()))
                .hasStackTraceContaining("stays as it was recorded");
    }

    private Consent consentOn(LocalDate day) {
        return new Consent("Edith Moss", ConsentWay.TELEPHONE, day);
    }

    @Test
    void theGroupsConsentToAChangeIsEnteredByNeitherOfTheTwoWhoOfferIt() {
        EoiId eoi = offered(assist.receivedFromOfficer());
        DecisionId offer = offer(eoi);
        assertWaits(eoi.value(), THIRD, "/challenge/answer/");
        assertProblem("ASSIST_BOTH_SIDES", () -> consent(COLLEAGUE, offer, true));
        assertProblem("ASSIST_BOTH_SIDES", () -> consent(DecisionLife.CONFIRMER, offer, true));
        consent(THIRD, offer, true);
        assertThat(challenges.status(eoi)).isEqualTo("ACCEPTED");
        assertKept(offer.value(), "MODIFICATION", THIRD);
        assertThat(story(eoi)).containsSubsequence("challenge.accepted.modified", "challenge.helped.MODIFICATION");
        assertThat(audit("ConsentAssisted", THIRD)).isPositive();
    }

    @Test
    void anOrganiserEntersThatTheGroupDeclines() {
        EoiId eoi = offered(assist.receivedFromOrganiser());
        DecisionId offer = offer(eoi);
        assertThatThrownBy(() -> consent(THIRD, offer, true)).isInstanceOf(AccessRefused.class);
        consent(ORGANISER, offer, false);
        assertThat(decisions.status(offer)).isEqualTo("DECLINED");
        assertThat(waiting(eoi.value())).containsOnly("Task_ProposeDecision");
        assertProblem("EOI_DECISION_NOT_OPEN", () -> consent(ORGANISER, offer, true));
    }

    @Test
    void whatTheGroupAnswersItselfNeedsNoHelper() {
        EoiId eoi = challenges.timed();
        decisions.confirm(decisions.proposed(eoi, DecisionLife.modification()), DecisionLife.CONFIRMER);
        assertNotWaitingFor(eoi.value(), THIRD);
        assertThatThrownBy(() -> consent(THIRD, offer(eoi), true)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> withdraw(THIRD, eoi, assist.consent())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void afterTheReceiptAWithdrawalNeedsAConsentOfItsOwn() {
        EoiId eoi = assist.receivedFromOfficer();
        UUID opened = expressions.get(eoi).requireCase().value();
        assertProblem("ASSIST_CONSENT_MISSING", () -> withdraw(OFFICER, eoi, null));
        Consent signed = new Consent("Edith Moss", ConsentWay.SIGNED, assist.today());
        assertProblem("ASSIST_SCAN_MISSING", () -> withdraw(OFFICER, eoi, signed));
        assertThat(challenges.status(eoi)).isEqualTo("SUBMITTED");
        DocumentId scan = assist.upload(OFFICER, opened);
        withdraw(OFFICER, eoi, signed);
        assertThat(challenges.status(eoi)).isEqualTo("WITHDRAWN");
        assertThat(waiting(eoi.value())).isEmpty();
        assertKept(opened, "WITHDRAWAL", OFFICER);
        assertThat(story(eoi)).containsSubsequence("challenge.withdrawn", "challenge.helped.WITHDRAWAL");
        assertProblem("ASSIST_STEP_OVER", () -> town.run(OFFICER, () -> removeDocument.remove(scan)));
        assertProblem("EOI_STEP_NOT_POSSIBLE", () -> withdraw(OFFICER, eoi, signed));
    }

    @Test
    void aDraftIsTakenBackAsItStandsAndWhoDecidesWithdrawsNothing() {
        EoiId draft = assist.begin(OFFICER, challenges.service(), null, null);
        withdraw(OFFICER, draft, null);
        assertThat(challenges.status(draft)).isEqualTo("WITHDRAWN");

        EoiId eoi = assist.receivedFromOfficer();
        challenges.announce(eoi, 60);
        decisions.proposed(eoi, DecisionLife.rejection());
        assertProblem("ASSIST_BOTH_SIDES", () -> withdraw(COLLEAGUE, eoi, assist.consent()));
        withdraw(THIRD, eoi, assist.consent());
        assertThat(challenges.status(eoi)).isEqualTo("WITHDRAWN");
    }

    private EoiId offered(EoiId eoi) {
        challenges.announce(eoi, 60);
        decisions.confirm(decisions.proposed(eoi, DecisionLife.modification()), DecisionLife.CONFIRMER);
        return eoi;
    }

    private DecisionId offer(EoiId eoi) {
        return new DecisionId(UUID.fromString(
                town.text("select id from eoi_decision where eoi_id = ? and status = 'OFFERED'", eoi.value())));
    }

    private QuestionId ask(String officer, EoiId eoi, @Nullable PartId part) {
        return town.as(
                officer,
                () -> askBody.ask(new AskBody.Command(eoi, "Who would row with the school on Mondays?", false, part)));
    }

    private void answer(String handle, QuestionId question, Consent consent) {
        boolean amends =
                town.count("select count(*) from eoi_question where id = ? and part_id is not null", question.value())
                        == 1;
        town.run(
                handle,
                () -> answerAssisted.answer(new AnswerAssisted.Command(
                        question, "Two of us, by turns.", amends ? "As it is to be from now on." : null, consent)));
    }

    private void consent(String handle, DecisionId offer, boolean agrees) {
        town.run(
                handle,
                () -> consentAssisted.answer(
                        new ConsentAssisted.Command(offer, agrees, "So says Edith.", assist.consent())));
    }

    private void withdraw(String handle, EoiId eoi, @Nullable Consent consent) {
        town.run(handle, () -> withdrawAssisted.withdraw(new WithdrawAssisted.Command(eoi, consent)));
    }

    private void read(DocumentId scan) {
        try {
            download.writeTo(scan, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertKept(UUID subject, String kind, String helper) {
        assertThat(town.text(
                        "select kind || ' ' || helper_id || ' ' || consent_by from eoi_assisted_step where subject_id = ?",
                        subject))
                .isEqualTo(kind + " " + town.person(helper).value() + " Edith Moss");
    }

    private List<WorkItem> waitingFor(UUID subject, String handle) {
        PersonId person = town.person(handle);
        return workItems.mine(person, 1_000).stream()
                .filter(item -> item.subject().equals(subject))
                .toList();
    }

    private void assertWaits(UUID subject, String handle, String link) {
        assertThat(waitingFor(subject, handle)).hasSize(1).allSatisfy(item -> {
            assertThat(item.link().orElseThrow()).startsWith(link);
            assertThat(item.dueAt()).isPresent();
        });
    }

    private void assertNotWaitingFor(UUID subject, String handle) {
        assertThat(waitingFor(subject, handle)).isEmpty();
    }

    private List<String> waiting(UUID subject) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", subject);
    }

    private List<String> story(EoiId eoi) {
        return town.texts("select story_key from story_entry where subject_id = ? order by at, id", eoi.value());
    }

    private long audit(String useCase, String handle) {
        return town.count(
                "select count(*) from audit_entry where use_case = ? and actor_person_id = ? and outcome = 'DONE'",
                useCase,
                town.person(handle).value());
    }

    private long mails(String key, String handle) {
        return town.count(
                "select count(*) from outbox_mail where mail_key = ? and recipient_id = ?",
                key,
                town.person(handle).value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
