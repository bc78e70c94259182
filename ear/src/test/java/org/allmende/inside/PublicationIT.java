package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CancelTender;
import org.allmende.tender.SaveTender;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.publication.ConflictKind;
import org.allmende.tender.publication.ConflictStatement;
import org.allmende.tender.publication.ProposePublication;
import org.allmende.tender.publication.PublishTender;
import org.allmende.tender.publication.ReviseConflicts;
import org.allmende.tender.publication.SendBackProposal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tender becomes public by two officers of its council, exactly as the second one has seen it, and never otherwise. */
class PublicationIT extends InsidePortal {

    private static final String PROPOSER = TenderLife.OFFICER;
    private static final String SECOND = TenderLife.COLLEAGUE;
    private static final String WORDS = "The brother of this person keeps the books of a bidder.";
    private static final String REASON = "The second lot has no value that anybody could bid for.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private ProposePublication proposePublication;

    @Inject
    private PublishTender publishTender;

    @Inject
    private SendBackProposal sendBackProposal;

    @Inject
    private ReviseConflicts reviseConflicts;

    @Inject
    private SaveTender saveTender;

    @Inject
    private CancelTender cancelTender;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    private TenderId tender;

    @BeforeEach
    void draft() {
        tender = life.drafted(null);
    }

    private int proposed() {
        return life.propose(tender, PROPOSER, SECOND);
    }

    private void look(String officer) {
        life.look(tender, officer);
    }

    @Test
    void twoOfficersPublishItAndTheNoticeSaysThatConflictsWereAssessed() {
        proposed();
        assertThat(told("tender.proposed")).contains(email(SECOND)).doesNotContain(email(PROPOSER));
        assertThat(openSteps()).containsExactly("Task_PublishTender");
        assertThat(life.status(tender)).isEqualTo("DRAFT");

        refuses(() -> look(PROPOSER), "TENDER_NEEDS_SECOND_OFFICER");
        look(SECOND);

        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
        assertThat(openSteps()).containsExactly("Event_Deadline");
        assertThat(town.text("select p.status from tender_proposal p where p.tender_id = ?", tender.value()))
                .isEqualTo("PUBLISHED");
        assertThat(town.texts("select task from tender_seat where tender_id = ? order by task", tender.value()))
                .containsExactly("EVALUATES", "EVALUATES", "MODERATES", "OPENS", "OPENS");
        assertThat(town.texts(
                        "select story_key from story_entry where subject_id = ? and visibility = 'PUBLIC'",
                        tender.value()))
                .as("who proposed and who looked is no public story")
                .containsExactly("tender.published");
    }

    @Test
    void nobodyWithoutThatRoleInThatCouncilTakesPart() {
        for (String other : List.of("tom.okafor", "priya.nair", "simon.fairley", "amira.osei")) {
            refusedTo(
                    other, () -> proposePublication.propose(new ProposePublication.Command(tender, team(), List.of())));
        }
        int number = proposed();
        for (String other : List.of("tom.okafor", "priya.nair", "judith.amery", "helen.marsh", "amira.osei")) {
            refusedTo(
                    other,
                    () -> publishTender.publish(
                            new PublishTender.Command(tender, number, life.fingerprint(tender), true)));
            refusedTo(other, () -> sendBackProposal.sendBack(new SendBackProposal.Command(tender, number, REASON)));
        }
        assertThat(life.status(tender)).isEqualTo("DRAFT");
    }

    private void refusedTo(String handle, Runnable act) {
        assertThatThrownBy(() -> town.run(handle, act)).as(handle).isInstanceOf(AccessRefused.class);
    }

    @Test
    void twoSecondOfficersAtOncePublishOnce() {
        int number = proposed();
        String seen = life.fingerprint(tender);
        AtOnce.Act publish = () -> town.as(SECOND, () -> {
            publishTender.publish(new PublishTender.Command(tender, number, seen, true));
            return true;
        });

        List<String> ends = AtOnce.run(List.of(publish, publish, publish));

        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("PROPOSAL_ENDED"::equals);
        assertThat(town.count(
                        "select count(*) from story_entry where subject_id = ? and story_key = 'tender.published'",
                        tender.value()))
                .isOne();
    }

    @Test
    void whoeverChangesTheDraftWhileAnotherPublishesNeverHasItPublishedUnseen() {
        int number = proposed();
        String seen = life.fingerprint(tender);
        TenderContent other = worded("Nobody has looked at these words.");
        AtOnce.Act publish = () -> town.as(SECOND, () -> {
            publishTender.publish(new PublishTender.Command(tender, number, seen, true));
            return true;
        });
        AtOnce.Act change = () -> town.as(PROPOSER, () -> {
            saveTender.save(new SaveTender.Command(tender, other));
            return true;
        });

        List<String> ends = AtOnce.run(List.of(publish, change));

        String terms = town.text("select terms from tender where id = ?", tender.value());
        if (life.status(tender).equals("PUBLISHED")) {
            assertThat(terms).isNotEqualTo(other.terms());
            assertThat(ends).containsExactly(AtOnce.DONE, "TENDER_PUBLISHED_ALREADY");
        } else {
            assertThat(terms).isEqualTo(other.terms());
            assertThat(ends).containsExactly("PROPOSAL_ENDED", AtOnce.DONE);
        }
    }

    private TenderContent worded(String terms) {
        TenderContent usual = TenderLife.content(life.deadline(tender));
        return new TenderContent(
                usual.title(),
                usual.summary(),
                terms,
                usual.cpv(),
                usual.procedure(),
                usual.lightTouch(),
                usual.deadline(),
                usual.questionsUntil(),
                usual.lots(),
                usual.limits(),
                usual.criteria(),
                usual.outcomes());
    }

    @Test
    void aChangeOfTheDraftWithdrawsTheProposalAndSavingTheSameDoesNot() {
        proposed();
        town.run(
                PROPOSER,
                () -> saveTender.save(new SaveTender.Command(tender, TenderLife.content(life.deadline(tender)))));
        assertThat(proposalStatus()).isEqualTo("WAITING");

        town.run(SECOND, () -> saveTender.save(new SaveTender.Command(tender, worded("Three years."))));
        assertThat(proposalStatus()).isEqualTo("WITHDRAWN");
        assertThat(openSteps()).containsExactly("Task_PrepareTender");
        assertThat(told("tender.proposal.changed")).contains(email(PROPOSER));
        refuses(() -> look(SECOND), "PROPOSAL_ENDED");

        assertThat(proposed()).isEqualTo(2);
        look(SECOND);
        assertThat(town.text("select terms from tender where id = ?", tender.value()))
                .isEqualTo("Three years.");
    }

    @Test
    void soDoesAFile() {
        proposed();
        byte[] bytes = "The rooms, measured.".getBytes(StandardCharsets.UTF_8);
        DocumentId file = town.as(
                PROPOSER,
                () -> startUpload.start(
                        new StartUpload.Command(tender.value(), "rooms.txt", "text/plain", bytes.length)));
        assertThat(proposalStatus()).isEqualTo("WITHDRAWN");
        refuses(this::proposed, "PROPOSAL_FILE_NOT_WHOLE");
        town.as(PROPOSER, () -> storeBlock.store(new StoreBlock.Command(file, 0, bytes)));
        proposed();
        look(SECOND);
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
    }

    @Test
    void aSecondOfficerSendsItBackWithAReason() {
        int number = proposed();
        refuses(
                () -> town.run(
                        PROPOSER,
                        () -> sendBackProposal.sendBack(new SendBackProposal.Command(tender, number, REASON))),
                "TENDER_NEEDS_SECOND_OFFICER");
        town.run(SECOND, () -> sendBackProposal.sendBack(new SendBackProposal.Command(tender, number, REASON)));
        assertThat(proposalStatus()).isEqualTo("SENT_BACK");
        assertThat(openSteps()).containsExactly("Task_PrepareTender");
        assertThat(told("tender.sentback")).contains(email(PROPOSER));
        refuses(() -> look(SECOND), "PROPOSAL_ENDED");
    }

    @Test
    void aConflictThatIsNotSettledKeepsItFromPublication() {
        refuses(() -> propose(ConflictKind.ACTUAL, false), "CONFLICT_NOT_MITIGATED");
        refuses(
                () -> town.as(
                        PROPOSER,
                        () -> proposePublication.propose(new ProposePublication.Command(tender, team(), List.of()))),
                "CONFLICT_STATEMENT_MISSING");
        assertThat(town.count("select count(*) from conflict_assessment where tender_id = ?", tender.value()))
                .isZero();
        propose(ConflictKind.ACTUAL, true);
        look(SECOND);
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
    }

    private int propose(ConflictKind moderators, boolean mitigated) {
        List<ConflictStatement.Stated> statements = ProposePublication.toAssess(team(), town.person(PROPOSER)).stream()
                .map(person -> person.equals(town.person(TenderLife.MODERATOR))
                        ? new ConflictStatement.Stated(person, moderators, WORDS, WORDS, mitigated)
                        : ConflictStatement.Stated.none(person))
                .toList();
        return town.as(
                PROPOSER, () -> proposePublication.propose(new ProposePublication.Command(tender, team(), statements)));
    }

    private TenderTeam team() {
        return new TenderTeam(
                Set.of(town.person(PROPOSER), town.person(SECOND)),
                Set.of(town.person("priya.nair")),
                town.person(TenderLife.MODERATOR));
    }

    @Test
    void theOthersAreRemindedOnceAndItStillWaits() {
        Instant deadline = town.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        town.run(PROPOSER, () -> saveTender.save(new SaveTender.Command(tender, TenderLife.content(deadline))));
        proposed();
        town.travelTo(Instant.ofEpochMilli(town.count(
                        "select (extract(epoch from due) * 1000)::bigint from tender_proposal where tender_id = ?",
                        tender.value()))
                .plusSeconds(5));
        assertThat(told("tender.proposal.late")).containsOnlyOnce(email(SECOND)).doesNotContain(email(PROPOSER));
        look(SECOND);
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
    }

    @Test
    void cancellingTheDraftEndsTheProposal() {
        proposed();
        town.run(SECOND, () -> cancelTender.cancel(new CancelTender.Command(tender, "The mill is to be sold.")));
        assertThat(proposalStatus()).isEqualTo("WITHDRAWN");
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void theAssessmentIsReviewedAndNothingOfItIsLost() {
        proposed();
        refuses(() -> revise("catherine.boyle", 1, true), "CONFLICTS_NOT_PUBLISHED");
        look(SECOND);
        refusedTo("simon.fairley", () -> revise(1, true));
        refusedTo("priya.nair", () -> revise(1, true));

        assertThat(revise("catherine.boyle", 1, true)).isEqualTo(2);
        refuses(() -> revise(PROPOSER, 1, true), "CONFLICTS_MEANWHILE");
        assertThat(told("tender.conflicts.open")).isEmpty();
        assertThat(revise(PROPOSER, 2, false)).isEqualTo(3);
        assertThat(told("tender.conflicts.open")).contains(email("catherine.boyle"));
        assertThat(town.texts(
                        "select made_by_name from conflict_assessment where tender_id = ? order by number",
                        tender.value()))
                .containsExactly("Anil Shah", "Catherine Boyle", "Anil Shah");
        assertThat(town.count("select count(*) from ocds_release where body like '%books of a bidder%'"))
                .as("what it says is not public")
                .isZero();
    }

    private int revise(String officer, int known, boolean mitigated) {
        return town.as(officer, () -> revise(known, mitigated));
    }

    private int revise(int known, boolean mitigated) {
        List<ConflictStatement.Stated> statements = town
                .texts(
                        "select distinct split_part(p.email, '@', 1) from conflict_statement s join"
                                + " conflict_assessment a on a.id = s.assessment_id join person p on p.id = s.person_id"
                                + " where a.tender_id = ?",
                        tender.value())
                .stream()
                .map(handle -> handle.equals("priya.nair")
                        ? new ConflictStatement.Stated(
                                town.person(handle), ConflictKind.POTENTIAL, WORDS, WORDS, mitigated)
                        : ConflictStatement.Stated.none(town.person(handle)))
                .toList();
        return reviseConflicts.revise(new ReviseConflicts.Command(tender, known, WORDS, statements));
    }

    @Test
    void theDatabaseLetsNobodyPublishAlone() throws SQLException {
        assertThatThrownBy(() -> town.change(
                        "update tender set status = 'PUBLISHED', published_at = now() where id = ?", tender.value()))
                .hasMessageContaining("published by two officers");
        proposed();
        assertThatThrownBy(() -> town.change(
                        "update tender_proposal set status = 'PUBLISHED', decided_at = now(), decided_by = proposed_by"
                                + " where tender_id = ?",
                        tender.value()))
                .hasMessageContaining("ck_tender_proposal_two_officers");
        assertThatThrownBy(() -> town.change(
                        "update tender_proposal set fingerprint = repeat('0', 64) where tender_id = ?", tender.value()))
                .hasMessageContaining("what was proposed stays");
        assertThatThrownBy(() -> town.change(
                        "update conflict_statement set kind = 'NONE' where assessment_id in (select id from"
                                + " conflict_assessment where tender_id = ?)",
                        tender.value()))
                .hasMessageContaining("append-only");
        look(SECOND);
        assertThatThrownBy(() -> town.change(
                        "update tender_proposal set status = 'SENT_BACK', reason = repeat('x', 30) where tender_id = ?",
                        tender.value()))
                .hasMessageContaining("ends once");
    }

    private String proposalStatus() {
        return town.text(
                "select status from tender_proposal where tender_id = ? order by number desc limit 1", tender.value());
    }

    private List<String> openSteps() {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", tender.value());
    }

    private List<String> told(String key) {
        return town.texts(
                "select recipient_email from outbox_mail where mail_key = ? and case_id ="
                        + " (select case_id from tender where id = ?)",
                key,
                tender.value());
    }

    private String email(String handle) {
        return town.text(
                "select email from person where id = ?", town.person(handle).value());
    }

    private static void refuses(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
