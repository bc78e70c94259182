package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.document.RemoveDocument;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Role;
import org.allmende.passport.AddPaperVersion;
import org.allmende.passport.PaperKind;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.Papers;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.RemovePaper;
import org.allmende.passport.StartPaper;
import org.allmende.passport.TellPaperEnds;
import org.allmende.passport.use.AskForPaper;
import org.allmende.passport.use.AttachPaper;
import org.allmende.passport.use.ConsentToUse;
import org.allmende.passport.use.DropUse;
import org.allmende.passport.use.MakeShareCode;
import org.allmende.passport.use.PaperUseId;
import org.allmende.passport.use.RefuseUse;
import org.allmende.passport.use.RevokeShareCode;
import org.allmende.passport.use.ShareCodeId;
import org.allmende.passport.use.ShareCodes;
import org.allmende.passport.use.TakeBackConsent;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Papers are kept once, shared by code, used with consent, and read by nobody before. */
class PassportIT extends InsidePortal {

    /** Of the holder. */
    private static final String KEEPER = "ben.hartley";

    private static final String READER = "lucy.tan";
    private static final String OFFICER = "tom.okafor";
    private static final byte[] BYTES = "We meet on the first Tuesday.\n".getBytes(StandardCharsets.UTF_8);
    private static final int ROUNDS = 5;

    @Inject
    private Town town;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private Papers papers;

    @Inject
    private ShareCodes codes;

    @Inject
    private StartPaper startPaper;

    @Inject
    private AddPaperVersion addPaperVersion;

    @Inject
    private RemovePaper removePaper;

    @Inject
    private MakeShareCode makeShareCode;

    @Inject
    private RevokeShareCode revokeShareCode;

    @Inject
    private AttachPaper attachPaper;

    @Inject
    private AskForPaper askForPaper;

    @Inject
    private ConsentToUse consentToUse;

    @Inject
    private RefuseUse refuseUse;

    @Inject
    private TakeBackConsent takeBackConsent;

    @Inject
    private DropUse dropUse;

    @Inject
    private TellPaperEnds tellPaperEnds;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private RemoveDocument removeDocument;

    @Inject
    private DocumentDownload download;

    private OrganisationId holder() {
        return town.organisation("libraries");
    }

    private OrganisationId lead() {
        return town.organisation("harrowlane");
    }

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    private PassportPaperId paper(String handle, OrganisationId organisation) {
        return town.as(
                handle,
                () -> startPaper.start(
                        new StartPaper.Command(organisation, PaperKind.OTHER, "Paper " + UUID.randomUUID())));
    }

    private DocumentId upload(String handle, PassportPaperId paper, byte[] bytes) {
        return town.as(handle, () -> {
            DocumentId file =
                    startUpload.start(new StartUpload.Command(paper.value(), "paper.txt", "text/plain", BYTES.length));
            storeBlock.store(new StoreBlock.Command(file, 0, bytes));
            return file;
        });
    }

    private PaperVersionId keep(String handle, PassportPaperId paper, LocalDate until) {
        upload(handle, paper, BYTES);
        return town.as(
                handle, () -> addPaperVersion.add(new AddPaperVersion.Command(paper, today().minusDays(1), until, "")));
    }

    private PaperVersionId version() {
        return keep(KEEPER, paper(KEEPER, holder()), null);
    }

    private ShareCodeId code(PaperVersionId... versions) {
        return town.as(
                KEEPER,
                () -> makeShareCode.make(new MakeShareCode.Command(holder(), "For Harrow Lane", List.of(versions))));
    }

    private String words(ShareCodeId code) {
        return codes.find(code).orElseThrow().words();
    }

    private PaperUseId ask(String code, PaperVersionId version, EoiId eoi) {
        return town.as(
                ChallengeLife.WRITER,
                () -> askForPaper.ask(new AskForPaper.Command(code, version, lead(), eoi.value())));
    }

    private PaperUseId asked(PaperVersionId version, EoiId eoi) {
        return ask(words(code(version)), version, eoi);
    }

    private void consent(PaperUseId use) {
        town.run(KEEPER, () -> consentToUse.consent(new ConsentToUse.Command(use)));
    }

    private String state(PaperUseId use) {
        return town.text("select state from passport_use where id = ?", use.value());
    }

    private byte[] read(Actor actor, PaperVersionId version) throws Exception {
        DocumentId file = papers.version(version).document();
        return Acting.as(actor, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            download.writeTo(file, out);
            return out.toByteArray();
        });
    }

    private void assertReads(String handle, PaperVersionId version) throws Exception {
        assertThat(read(town.actor(handle), version)).isEqualTo(BYTES);
    }

    private void assertKeptFrom(String handle, PaperVersionId version) {
        assertThatThrownBy(() -> read(town.actor(handle), version)).isInstanceOf(AccessRefused.class);
    }

    private List<String> mailed(String handle, String title) {
        return town.texts(
                "select mail_key from outbox_mail where args like ? and recipient_id = ? order by created_at, id",
                "%" + title + "%",
                town.person(handle).value());
    }

    private String title(PaperVersionId version) {
        return papers.get(papers.version(version).paper()).title();
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void onlyMembersOpenAPaperAndOnlyKeepersKeepOne() throws Exception {
        PaperVersionId version = version();
        assertReads(KEEPER, version);
        assertReads(READER, version);
        for (String stranger : List.of(ChallengeLife.WRITER, OFFICER, "simon.fairley", "helen.marsh", "eleanor.pitt")) {
            assertKeptFrom(stranger, version);
        }
        assertThatThrownBy(() -> read(Actor.ANONYMOUS, version)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> paper(READER, holder())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> paper(ChallengeLife.WRITER, holder())).isInstanceOf(AccessRefused.class);
        PassportPaperId another = paper(KEEPER, holder());
        assertThatThrownBy(() -> upload(ChallengeLife.WRITER, another, BYTES)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> keep(ChallengeLife.WRITER, another, null)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void aVersionIsOneWholeFileAndStaysAsItIs() {
        PassportPaperId paper = paper(KEEPER, holder());
        AddPaperVersion.Command add = new AddPaperVersion.Command(paper, today(), null, "");
        assertProblem("PAPER_FILE_MISSING", () -> town.as(KEEPER, () -> addPaperVersion.add(add)));
        DocumentId half = upload(KEEPER, paper, new byte[] {'W'});
        assertProblem("PAPER_FILE_PARTLY", () -> town.as(KEEPER, () -> addPaperVersion.add(add)));
        upload(KEEPER, paper, BYTES);
        assertProblem("PAPER_FILES_TOO_MANY", () -> town.as(KEEPER, () -> addPaperVersion.add(add)));
        assertProblem(
                "PAPER_HAS_FILES", () -> town.run(KEEPER, () -> removePaper.remove(new RemovePaper.Command(paper))));
        town.run(KEEPER, () -> removeDocument.remove(half));
        PaperVersionId version = town.as(KEEPER, () -> addPaperVersion.add(add));

        DocumentId file = papers.version(version).document();
        assertProblem("PAPER_VERSION_FIXED", () -> town.run(KEEPER, () -> removeDocument.remove(file)));
        assertProblem(
                "PAPER_HAS_VERSIONS", () -> town.run(KEEPER, () -> removePaper.remove(new RemovePaper.Command(paper))));
        assertKept("delete from document where id = ?", file.value());
        assertKept("delete from document_block where document_id = ?", file.value());
        assertKept("update passport_version set valid_until = null where id = ?", version.value());
    }

    private void assertKept(String sql, UUID id) {
        assertThatThrownBy(() -> town.change(sql, id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stays as it is");
    }

    @Test
    void whatWasBegunByMistakeGoes() {
        PassportPaperId paper = paper(KEEPER, holder());
        assertThatThrownBy(
                        () -> town.run(ChallengeLife.WRITER, () -> removePaper.remove(new RemovePaper.Command(paper))))
                .isInstanceOf(AccessRefused.class);
        town.run(KEEPER, () -> removePaper.remove(new RemovePaper.Command(paper)));
        assertThat(papers.find(paper)).isEmpty();
    }

    @Test
    void aCodePinsTheVersionForWhichItWasMade() {
        PassportPaperId paper = paper(KEEPER, holder());
        PaperVersionId first = keep(KEEPER, paper, null);
        ShareCodeId code = code(first);
        PaperVersionId second = keep(KEEPER, paper, null);
        EoiId eoi = challenges.drafted();
        assertThat(codes.inForce(words(code).toLowerCase()).orElseThrow().versions())
                .containsExactly(first);
        assertProblem("CODE_WITHOUT_PAPER", () -> ask(words(code), second, eoi));
        PaperUseId use = ask(words(code), first, eoi);
        consent(use);
        challenges.send(eoi);
        assertThat(town.text("select version_id from passport_use where id = ?", use.value()))
                .isEqualTo(first.value().toString());
        assertKeptFrom(OFFICER, second);
        assertThatThrownBy(() -> town.change(
                        "update passport_code_version set version_id = ? where code_id = ?",
                        second.value(),
                        code.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("made for");
    }

    @Test
    void aCodeShowsOnlyPapersOfItsMaker() {
        PaperVersionId others = keep(ChallengeLife.WRITER, paper(ChallengeLife.WRITER, lead()), null);
        assertProblem("PAPER_UNKNOWN", () -> code(others));
        assertProblem("CODE_NEEDS_PAPERS", this::code);
        assertThat(codes.inForce("22222-22222")).isEmpty();
    }

    @Test
    void aPartnersPaperReachesTheCouncilOnlyByConsentAndOnlyWithTheSending() throws Exception {
        PaperVersionId consented = version();
        PaperVersionId unanswered = version();
        PaperVersionId refused = version();
        EoiId eoi = challenges.drafted();
        PaperUseId yes = asked(consented, eoi);
        PaperUseId open = asked(unanswered, eoi);
        PaperUseId no = asked(refused, eoi);
        assertThat(mailed(KEEPER, title(consented))).containsExactly("passport.asked");
        assertThatThrownBy(
                        () -> town.run(ChallengeLife.WRITER, () -> consentToUse.consent(new ConsentToUse.Command(yes))))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run(READER, () -> consentToUse.consent(new ConsentToUse.Command(yes))))
                .isInstanceOf(AccessRefused.class);
        consent(yes);
        town.run(KEEPER, () -> refuseUse.refuse(new RefuseUse.Command(no, "It is being rewritten.")));
        assertThat(mailed(ChallengeLife.WRITER, title(consented))).containsExactly("passport.consented");
        assertThat(mailed(ChallengeLife.WRITER, title(refused))).containsExactly("passport.refused");
        assertKeptFrom(OFFICER, consented);

        challenges.send(eoi);

        assertThat(List.of(state(yes), state(open), state(no))).containsExactly("SENT", "LAPSED", "REFUSED");
        assertReads(OFFICER, consented);
        assertReads("simon.fairley", consented);
        assertKeptFrom(ChallengeLife.WRITER, consented);
        assertKeptFrom("helen.marsh", consented);
        assertKeptFrom(OFFICER, unanswered);
        assertKeptFrom(OFFICER, refused);
        Actor elsewhere = Actor.person(
                town.person(OFFICER),
                "officer elsewhere",
                "en",
                Map.of(new OrganisationId(Ids.next()), Set.of(Role.values())));
        assertThatThrownBy(() -> read(elsewhere, consented)).isInstanceOf(AccessRefused.class);
        assertThat(mailed(KEEPER, title(consented))).containsExactly("passport.asked", "passport.sent");
        assertThat(mailed(KEEPER, title(unanswered))).containsExactly("passport.asked", "passport.lapsed");
        assertThat(mailed(ChallengeLife.WRITER, title(unanswered))).containsExactly("passport.fellaway");
        assertFrozen(yes, open);
    }

    @Test
    void anOfficerBehindABarrierInTheMatterDoesNotOpenIt() throws Exception {
        PaperVersionId version = version();
        EoiId eoi = challenges.drafted();
        consent(asked(version, eoi));
        challenges.send(eoi);
        String preparing = "leonard.voss";
        assertReads(preparing, version);
        UUID person = town.person(preparing).value();
        town.change(
                "insert into information_barrier (person_id, mutual_id, council_id, service_id, raised_at)"
                        + " select ?, m.id, e.council_id, e.service_id, now() from expression_of_interest e, mutual m"
                        + " where e.id = ? order by m.id limit 1",
                person,
                eoi.value());
        try {
            assertKeptFrom(preparing, version);
            assertReads(OFFICER, version);
        } finally {
            town.change("delete from information_barrier where person_id = ?", person);
        }
    }

    private void assertFrozen(PaperUseId sent, PaperUseId lapsed) {
        assertProblem(
                "USE_SENT",
                () -> town.run(KEEPER, () -> takeBackConsent.takeBack(new TakeBackConsent.Command(sent, ""))));
        assertProblem("USE_OVER", () -> consent(lapsed));
        assertProblem(
                "EOI_NOT_A_DRAFT", () -> town.run(ChallengeLife.WRITER, () -> dropUse.drop(new DropUse.Command(sent))));
        assertKept("update passport_use set state = 'WITHDRAWN' where id = ?", sent.value());
        assertKept("delete from passport_use where id = ?", sent.value());
    }

    @Test
    void onesOwnPaperGoesAlongByAttachingItAndANewerVersionTakesItsPlace() throws Exception {
        PassportPaperId paper = paper(ChallengeLife.WRITER, lead());
        PaperVersionId first = keep(ChallengeLife.WRITER, paper, today().plusDays(3));
        EoiId eoi = challenges.drafted();
        PaperUseId old = attach(first, eoi);
        assertProblem("USE_ALREADY", () -> attach(first, eoi));
        PaperVersionId second = keep(ChallengeLife.WRITER, paper, today().plusDays(400));
        PaperUseId use = attach(second, eoi);
        assertThat(List.of(state(old), state(use))).containsExactly("DROPPED", "CONSENTED");
        challenges.send(eoi);
        assertReads(OFFICER, second);
        assertKeptFrom(OFFICER, first);
        assertProblem("EOI_NOT_A_DRAFT", () -> attach(first, eoi));
    }

    private PaperUseId attach(PaperVersionId version, EoiId eoi) {
        return town.as(
                ChallengeLife.WRITER, () -> attachPaper.attach(new AttachPaper.Command(version, lead(), eoi.value())));
    }

    @Test
    void nobodyPutsPapersIntoTheDraftOfOthersNorOthersPapersIntoTheirOwn() {
        PaperVersionId version = version();
        EoiId eoi = challenges.drafted();
        assertProblem("PAPER_UNKNOWN", () -> attach(version, eoi));
        assertThatThrownBy(() -> town.as(
                        KEEPER, () -> attachPaper.attach(new AttachPaper.Command(version, holder(), eoi.value()))))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.as(
                        KEEPER, () -> attachPaper.attach(new AttachPaper.Command(version, lead(), eoi.value()))))
                .isInstanceOf(AccessRefused.class);
        assertProblem("USE_MATTER_UNKNOWN", () -> attach(version, new EoiId(Ids.next())));
    }

    @Test
    void anExpressionIsSentWithoutAnyPaper() {
        EoiId eoi = challenges.submitted();
        assertThat(challenges.status(eoi)).isEqualTo("SUBMITTED");
        assertThat(town.count("select count(*) from passport_use where subject_id = ?", eoi.value()))
                .isZero();
    }

    @Test
    void ofSeveralWhoAnswerAtOnceTheFirstCounts() {
        PaperUseId use = asked(version(), challenges.drafted());
        List<String> ends = AtOnce.run(IntStream.range(0, 3)
                .mapToObj(i -> (AtOnce.Act) () -> consent(use))
                .toList());
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).containsOnly("USE_OVER");
        town.run(KEEPER, () -> takeBackConsent.takeBack(new TakeBackConsent.Command(use, "Not this one.")));
        assertThat(state(use)).isEqualTo("WITHDRAWN");
    }

    @Test
    void consentAndSendingAtOnceEndInOneOfTwoWays() {
        for (int round = 0; round < ROUNDS; round++) {
            PaperVersionId version = version();
            EoiId eoi = challenges.drafted();
            challenges.write(eoi);
            PaperUseId use = asked(version, eoi);
            List<String> ends = AtOnce.run(List.of(() -> challenges.submit(eoi), () -> consent(use)));
            assertThat(ends.get(0)).isEqualTo(AtOnce.DONE);
            assertThat(ends.get(1)).isIn(AtOnce.DONE, "USE_OVER");
            assertThat(state(use)).isEqualTo(ends.get(1).equals(AtOnce.DONE) ? "SENT" : "LAPSED");
        }
    }

    @Test
    void aCodeTakenBackWhileSomebodyAsksEndsInOneOfTwoWays() {
        for (int round = 0; round < ROUNDS; round++) {
            PaperVersionId version = version();
            ShareCodeId code = code(version);
            String words = words(code);
            EoiId eoi = challenges.drafted();
            List<String> ends = AtOnce.run(List.of(
                    () -> town.run(KEEPER, () -> revokeShareCode.revoke(new RevokeShareCode.Command(code))),
                    () -> ask(words, version, eoi)));
            assertThat(ends.get(0)).isEqualTo(AtOnce.DONE);
            assertThat(ends.get(1)).isIn(AtOnce.DONE, "CODE_REVOKED");
            assertThat(town.count(
                            "select count(*) from passport_use where version_id = ? and state = 'ASKED'",
                            version.value()))
                    .isEqualTo(ends.get(1).equals(AtOnce.DONE) ? 1 : 0);
            assertThat(codes.inForce(words)).isEmpty();
        }
    }

    @Test
    void theSameQuestionTwiceIsOne() {
        PaperVersionId version = version();
        String words = words(code(version));
        EoiId eoi = challenges.drafted();
        List<String> ends = AtOnce.run(IntStream.range(0, 3)
                .mapToObj(i -> (AtOnce.Act) () -> ask(words, version, eoi))
                .toList());
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).containsOnly("USE_ALREADY");
    }

    @Test
    void ofAnEndIsToldTwiceAndOfEachStageOnce() {
        PassportPaperId paper = paper(KEEPER, holder());
        LocalDate until = today().plusDays(70);
        keep(KEEPER, paper, until);
        String title = papers.get(paper).title();
        assertThat(toldOn(until.minusDays(61), title)).isZero();
        assertThat(toldOn(until.minusDays(60), title)).isEqualTo(1);
        assertThat(toldOn(until.minusDays(14), title)).isEqualTo(1);
        assertThat(toldOn(until.plusDays(1), title)).isZero();
        keep(KEEPER, paper, until.plusYears(1));
        assertThat(toldOn(until.minusDays(14), title))
                .as("a newer version is there")
                .isZero();
    }

    /** How many mails to one keeper about it two runs on that day make, were it the first day on which one runs. */
    private long toldOn(LocalDate day, String title) {
        long[] mails = new long[1];
        transaction.at(London.startOf(day), () -> {
            for (int run = 0; run < 2; run++) {
                Acting.as(
                        Actor.process("PaperReminder/Task_TellPaperEnds"),
                        () -> tellPaperEnds.tell(new TellPaperEnds.Command()));
            }
            papers.of(holder());
            mails[0] = mailed(KEEPER, title).size();
        });
        return mails[0];
    }

    @Test
    void thePortalsOwnClockTellsIt() {
        PassportPaperId paper = paper(KEEPER, holder());
        keep(KEEPER, paper, today().plusDays(61));
        town.pass(java.time.Duration.ofDays(2));
        assertThat(mailed(KEEPER, papers.get(paper).title())).containsExactly("passport.ends");
    }
}
