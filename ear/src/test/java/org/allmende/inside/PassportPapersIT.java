package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.document.DocumentId;
import org.allmende.document.RemoveDocument;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.passport.AddPaperVersion;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.Papers;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.RemovePaper;
import org.allmende.passport.TellPaperEnds;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Papers are kept once, in versions that stay, read by their own organisation alone, and told of before they end. */
class PassportPapersIT extends InsidePortal {

    private static final String READER = "lucy.tan";

    private static final String OFFICER = "tom.okafor";

    @Inject
    private Town town;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private PassportLife passports;

    @Inject
    private Papers papers;

    @Inject
    private AddPaperVersion addPaperVersion;

    @Inject
    private RemovePaper removePaper;

    @Inject
    private RemoveDocument removeDocument;

    @Inject
    private TellPaperEnds tellPaperEnds;

    @Test
    void onlyMembersOpenAPaperAndOnlyKeepersKeepOne() throws Exception {
        PaperVersionId version = passports.version();
        assertReads(PassportLife.KEEPER, version);
        assertReads(READER, version);
        for (String stranger : List.of(ChallengeLife.WRITER, OFFICER, "simon.fairley", "helen.marsh", "eleanor.pitt")) {
            assertKeptFrom(stranger, version);
        }
        assertThatThrownBy(() -> passports.read(Actor.ANONYMOUS, version)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> passports.paper(READER, passports.holder())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> passports.paper(ChallengeLife.WRITER, passports.holder()))
                .isInstanceOf(AccessRefused.class);
        PassportPaperId another = passports.paper(PassportLife.KEEPER, passports.holder());
        assertThatThrownBy(() -> passports.upload(ChallengeLife.WRITER, another, PassportLife.BYTES))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> passports.keep(ChallengeLife.WRITER, another, null))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void aVersionIsOneWholeFileAndStaysAsItIs() {
        PassportPaperId paper = passports.paper(PassportLife.KEEPER, passports.holder());
        AddPaperVersion.Command add = new AddPaperVersion.Command(paper, passports.today(), null, "");
        assertProblem("PAPER_FILE_MISSING", () -> town.as(PassportLife.KEEPER, () -> addPaperVersion.add(add)));
        DocumentId half = passports.upload(PassportLife.KEEPER, paper, new byte[] {'W'});
        assertProblem("PAPER_FILE_PARTLY", () -> town.as(PassportLife.KEEPER, () -> addPaperVersion.add(add)));
        passports.upload(PassportLife.KEEPER, paper, PassportLife.BYTES);
        assertProblem("PAPER_FILES_TOO_MANY", () -> town.as(PassportLife.KEEPER, () -> addPaperVersion.add(add)));
        assertProblem(
                "PAPER_HAS_FILES",
                () -> town.run(PassportLife.KEEPER, () -> removePaper.remove(new RemovePaper.Command(paper))));
        town.run(PassportLife.KEEPER, () -> removeDocument.remove(half));
        PaperVersionId version = town.as(PassportLife.KEEPER, () -> addPaperVersion.add(add));

        DocumentId file = papers.version(version).document();
        assertProblem("PAPER_VERSION_FIXED", () -> town.run(PassportLife.KEEPER, () -> removeDocument.remove(file)));
        assertProblem(
                "PAPER_HAS_VERSIONS",
                () -> town.run(PassportLife.KEEPER, () -> removePaper.remove(new RemovePaper.Command(paper))));
        assertKept("delete from document where id = ?", file.value());
        assertKept("delete from document_block where document_id = ?", file.value());
        assertKept("update passport_version set valid_until = null where id = ?", version.value());
    }

    @Test
    void whatWasBegunByMistakeGoes() {
        PassportPaperId paper = passports.paper(PassportLife.KEEPER, passports.holder());
        assertThatThrownBy(
                        () -> town.run(ChallengeLife.WRITER, () -> removePaper.remove(new RemovePaper.Command(paper))))
                .isInstanceOf(AccessRefused.class);
        town.run(PassportLife.KEEPER, () -> removePaper.remove(new RemovePaper.Command(paper)));
        assertThat(papers.find(paper)).isEmpty();
    }

    @Test
    void ofAnEndIsToldTwiceAndOfEachStageOnce() {
        PassportPaperId paper = passports.paper(PassportLife.KEEPER, passports.holder());
        LocalDate until = passports.today().plusDays(70);
        passports.keep(PassportLife.KEEPER, paper, until);
        String title = papers.get(paper).title();
        assertThat(toldOn(until.minusDays(61), title)).isZero();
        assertThat(toldOn(until.minusDays(60), title)).isEqualTo(1);
        assertThat(toldOn(until.minusDays(14), title)).isEqualTo(1);
        assertThat(toldOn(until.plusDays(1), title)).isZero();
        passports.keep(PassportLife.KEEPER, paper, until.plusYears(1));
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
            papers.of(passports.holder());
            mails[0] = passports.mailed(PassportLife.KEEPER, title).size();
        });
        return mails[0];
    }

    @Test
    void thePortalsOwnClockTellsIt() {
        PassportPaperId paper = passports.paper(PassportLife.KEEPER, passports.holder());
        passports.keep(PassportLife.KEEPER, paper, passports.today().plusDays(61));
        town.pass(java.time.Duration.ofDays(2));
        assertThat(passports.mailed(PassportLife.KEEPER, papers.get(paper).title()))
                .containsExactly("passport.ends");
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
