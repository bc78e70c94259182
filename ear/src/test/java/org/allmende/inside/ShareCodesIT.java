package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.identity.AccessRefused;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.PassportPaperId;
import org.allmende.passport.use.CodeEntry;
import org.allmende.passport.use.PaperUseId;
import org.allmende.passport.use.RenewShareCode;
import org.allmende.passport.use.RevokeShareCode;
import org.allmende.passport.use.ShareCode;
import org.allmende.passport.use.ShareCodeId;
import org.allmende.passport.use.ShareCodes;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A code shows the versions for which it was made, until it expires or is taken back, and cannot be guessed. */
class ShareCodesIT extends InsidePortal {

    private static final String OFFICER = "tom.okafor";

    private static final int ROUNDS = 5;

    @Inject
    private Town town;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private PassportLife passports;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private ShareCodes codes;

    @Inject
    private CodeEntry codeEntry;

    @Inject
    private RevokeShareCode revokeShareCode;

    @Inject
    private RenewShareCode renewShareCode;

    @Test
    void aCodePinsTheVersionForWhichItWasMade() {
        PassportPaperId paper = passports.paper(PassportLife.KEEPER, passports.holder());
        PaperVersionId first = passports.keep(PassportLife.KEEPER, paper, null);
        ShareCodeId code = passports.code(first);
        PaperVersionId second = passports.keep(PassportLife.KEEPER, paper, null);
        EoiId eoi = challenges.drafted();
        assertThat(look(passports.words(code).toLowerCase()).orElseThrow().versions())
                .containsExactly(first);
        assertProblem("CODE_WITHOUT_PAPER", () -> passports.ask(passports.words(code), second, eoi));
        PaperUseId use = passports.ask(passports.words(code), first, eoi);
        passports.consent(use);
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
        PaperVersionId others =
                passports.keep(ChallengeLife.WRITER, passports.paper(ChallengeLife.WRITER, passports.lead()), null);
        assertProblem("PAPER_UNKNOWN", () -> passports.code(others));
        assertProblem("CODE_NEEDS_PAPERS", () -> passports.code());
        assertThat(look("22222-22222")).isEmpty();
    }

    @Test
    void aCodeTakenBackWhileSomebodyAsksEndsInOneOfTwoWays() {
        for (int round = 0; round < ROUNDS; round++) {
            PaperVersionId version = passports.version();
            ShareCodeId code = passports.code(version);
            String words = passports.words(code);
            EoiId eoi = challenges.drafted();
            List<String> ends = AtOnce.run(List.of(
                    () -> town.run(
                            PassportLife.KEEPER, () -> revokeShareCode.revoke(new RevokeShareCode.Command(code))),
                    () -> passports.ask(words, version, eoi)));
            assertThat(ends.get(0)).isEqualTo(AtOnce.DONE);
            assertThat(ends.get(1)).isIn(AtOnce.DONE, "CODE_REVOKED");
            assertThat(town.count(
                            "select count(*) from passport_use where version_id = ? and state = 'ASKED'",
                            version.value()))
                    .isEqualTo(ends.get(1).equals(AtOnce.DONE) ? 1 : 0);
            assertThat(look(words).orElseThrow().isRevoked()).isTrue();
        }
    }

    @Test
    void aCodeEndsByItselfAndGoesOnWhenItIsRenewed() {
        PaperVersionId version = passports.version();
        ShareCodeId code = passports.code(version);
        String words = passports.words(code);
        EoiId eoi = challenges.drafted();
        LocalDate last = passports.today().plusDays(ShareCode.DAYS);
        assertThat(codes.find(code).orElseThrow().validUntil()).isEqualTo(last);
        transaction.at(London.startOf(last.plusDays(1)), () -> {
            assertProblem("CODE_EXPIRED", () -> passports.ask(words, version, eoi));
        });
        transaction.at(London.startOf(last.plusDays(1)), () -> {
            assertThatThrownBy(() -> renew(ChallengeLife.WRITER, code)).isInstanceOf(AccessRefused.class);
        });
        transaction.at(London.startOf(last.plusDays(1)), () -> {
            renew(PassportLife.KEEPER, code);
            passports.ask(words, version, eoi);
            assertThat(codes.find(code).orElseThrow().validUntil()).isEqualTo(last.plusDays(1L + ShareCode.DAYS));
        });
        town.run(PassportLife.KEEPER, () -> revokeShareCode.revoke(new RevokeShareCode.Command(code)));
        assertProblem("CODE_REVOKED", () -> renew(PassportLife.KEEPER, code));
    }

    private void renew(String handle, ShareCodeId code) {
        town.run(handle, () -> renewShareCode.renew(new RenewShareCode.Command(code)));
    }

    @Test
    void whoeverGuessesWaitsAndWhoeverHasACodeDoesNot() throws Exception {
        PaperVersionId version = passports.version();
        String words = passports.words(passports.code(version));
        EoiId eoi = challenges.drafted();
        try {
            for (int at = 0; at < 20; at++) {
                assertThat(look(words)).as("a right one, again and again").isPresent();
            }
            assertThat(look("22222-22222")).isEmpty();
            assertThat(look(words)).as("what is right forgives nothing").isPresent();
            for (int at = 0; at < 4; at++) {
                assertThat(look("2222222222")).isEmpty();
            }
            assertProblem("CODE_TOO_MANY_TRIES", () -> look("22222-22222"));
            assertProblem("CODE_TOO_MANY_TRIES", () -> look(words));
            assertProblem("CODE_TOO_MANY_TRIES", () -> passports.ask(words, version, eoi));
            assertThat(town.as("beatrice.lowe", () -> codeEntry.look(words)))
                    .as("somebody else")
                    .isPresent();
        } finally {
            town.change("delete from sign_in_throttle where failures > 0");
        }
    }

    private Optional<ShareCode> look(String typed) {
        return town.as(ChallengeLife.WRITER, () -> codeEntry.look(typed));
    }

    private void assertKeptFrom(String handle, PaperVersionId version) {
        assertThatThrownBy(() -> passports.read(town.actor(handle), version)).isInstanceOf(AccessRefused.class);
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
