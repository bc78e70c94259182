package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.challenge.EoiId;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Role;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.use.AttachPaper;
import org.allmende.passport.use.ConsentToUse;
import org.allmende.passport.use.DropUse;
import org.allmende.passport.use.PaperUseId;
import org.allmende.passport.use.RefuseUse;
import org.allmende.passport.use.TakeBackConsent;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A paper is used with the consent of its holder to this one use, goes with the sending, and is read by nobody before. */
class PaperUseIT extends InsidePortal {

    private static final String READER = "lucy.tan";

    private static final String OFFICER = "tom.okafor";

    private static final int ROUNDS = 5;

    @Inject
    private Town town;

    @Inject
    private PassportLife passports;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private AttachPaper attachPaper;

    @Inject
    private ConsentToUse consentToUse;

    @Inject
    private RefuseUse refuseUse;

    @Inject
    private TakeBackConsent takeBackConsent;

    @Inject
    private DropUse dropUse;

    @Test
    void aPartnersPaperReachesTheCouncilOnlyByConsentAndOnlyWithTheSending() throws Exception {
        PaperVersionId consented = passports.version();
        PaperVersionId unanswered = passports.version();
        PaperVersionId refused = passports.version();
        EoiId eoi = challenges.drafted();
        PaperUseId yes = passports.asked(consented, eoi);
        PaperUseId open = passports.asked(unanswered, eoi);
        PaperUseId no = passports.asked(refused, eoi);
        assertThat(passports.mailed(PassportLife.KEEPER, passports.title(consented)))
                .containsExactly("passport.asked");
        assertThatThrownBy(
                        () -> town.run(ChallengeLife.WRITER, () -> consentToUse.consent(new ConsentToUse.Command(yes))))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run(READER, () -> consentToUse.consent(new ConsentToUse.Command(yes))))
                .isInstanceOf(AccessRefused.class);
        passports.consent(yes);
        town.run(PassportLife.KEEPER, () -> refuseUse.refuse(new RefuseUse.Command(no, "It is being rewritten.")));
        assertThat(passports.mailed(ChallengeLife.WRITER, passports.title(consented)))
                .containsExactly("passport.consented");
        assertThat(passports.mailed(ChallengeLife.WRITER, passports.title(refused)))
                .containsExactly("passport.refused");
        assertKeptFrom(OFFICER, consented);

        challenges.send(eoi);

        assertThat(List.of(passports.state(yes), passports.state(open), passports.state(no)))
                .containsExactly("SENT", "LAPSED", "REFUSED");
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
        assertThatThrownBy(() -> passports.read(elsewhere, consented)).isInstanceOf(AccessRefused.class);
        assertThat(passports.mailed(PassportLife.KEEPER, passports.title(consented)))
                .containsExactly("passport.asked", "passport.sent");
        assertThat(passports.mailed(PassportLife.KEEPER, passports.title(unanswered)))
                .containsExactly("passport.asked", "passport.lapsed");
        assertThat(passports.mailed(ChallengeLife.WRITER, passports.title(unanswered)))
                .containsExactly("passport.fellaway");
        assertFrozen(yes, open);
    }

    @Test
    void anOfficerBehindABarrierInTheMatterDoesNotOpenIt() throws Exception {
        PaperVersionId version = passports.version();
        EoiId eoi = challenges.drafted();
        passports.consent(passports.asked(version, eoi));
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
                () -> town.run(
                        PassportLife.KEEPER, () -> takeBackConsent.takeBack(new TakeBackConsent.Command(sent, ""))));
        assertProblem("USE_OVER", () -> passports.consent(lapsed));
        assertProblem(
                "EOI_NOT_A_DRAFT", () -> town.run(ChallengeLife.WRITER, () -> dropUse.drop(new DropUse.Command(sent))));
        assertKept("update passport_use set state = 'WITHDRAWN' where id = ?", sent.value());
        assertKept("delete from passport_use where id = ?", sent.value());
    }

    @Test
    void onesOwnPaperGoesAlongByAttachingItAndANewerVersionTakesItsPlace() throws Exception {
        PassportPaperId paper = passports.paper(ChallengeLife.WRITER, passports.lead());
        PaperVersionId first =
                passports.keep(ChallengeLife.WRITER, paper, passports.today().plusDays(3));
        EoiId eoi = challenges.drafted();
        PaperUseId old = attach(first, eoi);
        assertProblem("USE_ALREADY", () -> attach(first, eoi));
        PaperVersionId second =
                passports.keep(ChallengeLife.WRITER, paper, passports.today().plusDays(400));
        PaperUseId use = attach(second, eoi);
        assertThat(List.of(passports.state(old), passports.state(use))).containsExactly("DROPPED", "CONSENTED");
        challenges.send(eoi);
        assertReads(OFFICER, second);
        assertKeptFrom(OFFICER, first);
        assertProblem("EOI_NOT_A_DRAFT", () -> attach(first, eoi));
    }

    private PaperUseId attach(PaperVersionId version, EoiId eoi) {
        return town.as(
                ChallengeLife.WRITER,
                () -> attachPaper.attach(new AttachPaper.Command(version, passports.lead(), eoi.value())));
    }

    @Test
    void nobodyPutsPapersIntoTheDraftOfOthersNorOthersPapersIntoTheirOwn() {
        PaperVersionId version = passports.version();
        EoiId eoi = challenges.drafted();
        assertProblem("PAPER_UNKNOWN", () -> attach(version, eoi));
        assertThatThrownBy(() -> town.as(
                        PassportLife.KEEPER,
                        () -> attachPaper.attach(new AttachPaper.Command(version, passports.holder(), eoi.value()))))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.as(
                        PassportLife.KEEPER,
                        () -> attachPaper.attach(new AttachPaper.Command(version, passports.lead(), eoi.value()))))
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
        PaperUseId use = passports.asked(passports.version(), challenges.drafted());
        List<String> ends = AtOnce.run(IntStream.range(0, 3)
                .mapToObj(i -> (AtOnce.Act) () -> passports.consent(use))
                .toList());
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).containsOnly("USE_OVER");
        town.run(
                PassportLife.KEEPER, () -> takeBackConsent.takeBack(new TakeBackConsent.Command(use, "Not this one.")));
        assertThat(passports.state(use)).isEqualTo("WITHDRAWN");
    }

    @Test
    void consentAndSendingAtOnceEndInOneOfTwoWays() {
        for (int round = 0; round < ROUNDS; round++) {
            PaperVersionId version = passports.version();
            EoiId eoi = challenges.drafted();
            challenges.write(eoi);
            PaperUseId use = passports.asked(version, eoi);
            List<String> ends = AtOnce.run(List.of(() -> challenges.submit(eoi), () -> passports.consent(use)));
            assertThat(ends.get(0)).isEqualTo(AtOnce.DONE);
            assertThat(ends.get(1)).isIn(AtOnce.DONE, "USE_OVER");
            assertThat(passports.state(use)).isEqualTo(ends.get(1).equals(AtOnce.DONE) ? "SENT" : "LAPSED");
        }
    }

    @Test
    void theSameQuestionTwiceIsOne() {
        PaperVersionId version = passports.version();
        String words = passports.words(passports.code(version));
        EoiId eoi = challenges.drafted();
        List<String> ends = AtOnce.run(IntStream.range(0, 3)
                .mapToObj(i -> (AtOnce.Act) () -> passports.ask(words, version, eoi))
                .toList());
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).containsOnly("USE_ALREADY");
    }

    private void assertKept(String sql, UUID id) {
        assertThatThrownBy(() -> town.change(sql, id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stays as it is");
    }

    private void assertReads(String handle, PaperVersionId version) throws Exception {
        assertThat(passports.read(town.actor(handle), version)).isEqualTo(PassportLife.BYTES);
    }

    private void assertKeptFrom(String handle, PaperVersionId version) {
        assertThatThrownBy(() -> passports.read(town.actor(handle), version)).isInstanceOf(AccessRefused.class);
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
