package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.audit.AuditLog;
import org.allmende.calendar.London;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.mutual.AnswerCircleInvitation;
import org.allmende.mutual.AnswerStatement;
import org.allmende.mutual.Circles;
import org.allmende.mutual.EndMutual;
import org.allmende.mutual.InviteToCircle;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.SaveStaffList;
import org.allmende.mutual.SendStatement;
import org.allmende.mutual.StartCircle;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.BallotId;
import org.allmende.mutual.ballot.BallotTerms;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.mutual.ballot.CastVote;
import org.allmende.mutual.ballot.Choice;
import org.allmende.mutual.ballot.OpenBallot;
import org.allmende.mutual.ballot.TakeBallotPaper;
import org.allmende.mutual.ballot.Urn;
import org.allmende.mutual.ballot.Vote;
import org.allmende.notification.Outbox;
import org.allmende.notification.OutboxMail;
import org.allmende.register.ServiceId;
import org.allmende.sample.SampleVoter;
import org.junit.jupiter.api.Test;

/** A circle and its ballot on the real server and database: what is kept from whom, and what the tables do not tell. */
class SecretBallotIT extends InsidePortal {

    private static final String SPEAKER = "hannah.brook";
    private static final List<String> STAFF =
            List.of("hannah.brook", "idris.cole", "wendy.ash", "tomasz.lis", "meera.joshi", "jonas.frei");

    @Inject
    private Town town;

    @Inject
    private Tables tables;

    @Inject
    private ChallengeLife challengeLife;

    @Inject
    private Circles circles;

    @Inject
    private Ballots ballots;

    @Inject
    private Urn urn;

    @Inject
    private AuditLog auditLog;

    @Inject
    private Outbox outbox;

    @Inject
    private StartCircle startCircle;

    @Inject
    private InviteToCircle inviteToCircle;

    @Inject
    private AnswerCircleInvitation answerCircleInvitation;

    @Inject
    private SaveStaffList saveStaffList;

    @Inject
    private SendStatement sendStatement;

    @Inject
    private AnswerStatement answerStatement;

    @Inject
    private OpenBallot openBallot;

    @Inject
    private TakeBallotPaper takeBallotPaper;

    @Inject
    private CastVote castVote;

    @Inject
    private EndMutual endMutual;

    private final String mark = UUID.randomUUID().toString();

    private MutualId circle() {
        ServiceId service = challengeLife.service();
        return town.as(
                SPEAKER, () -> startCircle.start(new StartCircle.Command(service, "Circle " + mark, "An idea.")));
    }

    private void join(MutualId circle, String whom) {
        String email = whom + "@staff.example";
        town.run(SPEAKER, () -> inviteToCircle.invite(new InviteToCircle.Command(circle, email)));
        town.run(
                whom,
                () -> answerCircleInvitation.answer(new AnswerCircleInvitation.Command(
                        circles.invitationsTo(email).stream()
                                .filter(invitation -> invitation.mutual().equals(circle))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        true)));
    }

    private MutualId ready() {
        MutualId circle = circle();
        town.run(SPEAKER, () -> {
            saveStaffList.save(new SaveStaffList.Command(
                    circle,
                    String.join(
                            "\n",
                            STAFF.stream()
                                    .map(handle -> handle + "@staff.example")
                                    .toList())));
            sendStatement.send(new SendStatement.Command(
                    circle,
                    "We want to run the boat house ourselves and ask you for talks.",
                    London.dayOf(town.now()).plusDays(30),
                    true));
        });
        town.run(
                "tom.okafor",
                () -> answerStatement.answer(new AnswerStatement.Command(circle, true, "Let us talk next week.")));
        return circle;
    }

    private BallotId opened(MutualId circle) {
        return town.as(
                SPEAKER,
                () -> openBallot.open(new OpenBallot.Command(
                        circle,
                        new BallotTerms(
                                "Shall we?",
                                London.dayOf(town.now()).plusDays(6),
                                London.dayOf(town.now()).plusDays(12),
                                50,
                                50))));
    }

    private Vote paper(BallotId id, String who, Choice choice) {
        Ballot ballot = ballots.get(id);
        SampleVoter voter = new SampleVoter(ballot.modulus(), ballot.exponent());
        byte[] signature = town.as(who, () -> takeBallotPaper.take(new TakeBallotPaper.Command(id, voter.blinded())));
        return voter.vote(signature, choice);
    }

    private void cast(BallotId id, Vote vote) {
        Acting.run(Actor.ANONYMOUS, () -> castVote.cast(new CastVote.Command(id, vote)));
    }

    @Test
    void aCircleIsKnownToItsMembersAlone() {
        MutualId circle = circle();
        join(circle, "idris.cole");
        for (String stranger : List.of("helen.marsh", "tom.okafor", "simon.fairley", "wendy.ash")) {
            assertThatThrownBy(
                            () -> town.run(stranger, () -> saveStaffList.save(new SaveStaffList.Command(circle, ""))))
                    .as(stranger)
                    .isInstanceOf(AccessRefused.class);
        }
        assertThat(circles.peopleOf(circle)).containsExactlyInAnyOrder(town.person(SPEAKER), town.person("idris.cole"));
        assertThat(auditLog.newest(0, 500))
                .noneMatch(entry -> circle.value().equals(entry.subject()))
                .noneMatch(entry -> Set.of("StartCircle", "InviteToCircle", "AnswerCircleInvitation", "SaveStaffList")
                        .contains(entry.useCase()));
        assertThat(auditLog.of(circle.value())).isNotEmpty();
        assertThat(outbox.newest(0, 500)).extracting(OutboxMail::key).doesNotContain("mutual.waiting");
        assertThat(tables.thatHold(mark)).containsExactly("mutual.name");
        assertThat(town.count("select count(*) from work_item where subject_id = ?", circle.value()))
                .isZero();
    }

    @Test
    void nobodyElseJoinsByAnInvitation() {
        MutualId circle = circle();
        town.run(SPEAKER, () -> inviteToCircle.invite(new InviteToCircle.Command(circle, "idris.cole@staff.example")));
        var invitation = circles.invitationsOf(circle).get(0).id();
        assertThatThrownBy(() -> town.run(
                        "helen.marsh",
                        () -> answerCircleInvitation.answer(new AnswerCircleInvitation.Command(invitation, true))))
                .isInstanceOf(AccessRefused.class);
        assertThat(circles.peopleOf(circle)).hasSize(1);
    }

    @Test
    void fromPapersToTheCountNothingTiesAVoteToAPerson() throws SQLException {
        BallotId id = opened(ready());
        List<Vote> papers = new ArrayList<>();
        papers.add(paper(id, "hannah.brook", Choice.YES));
        papers.add(paper(id, "idris.cole", Choice.YES));
        papers.add(paper(id, "wendy.ash", Choice.NO));
        papers.add(paper(id, "tomasz.lis", Choice.ABSTAIN));
        assertThatThrownBy(() -> paper(id, "hannah.brook", Choice.YES)).hasMessageContaining("BALLOT_PAPER_TAKEN");
        assertThatThrownBy(() -> paper(id, "helen.marsh", Choice.YES)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> cast(id, papers.get(0))).hasMessageContaining("BALLOT_VOTING_NOT_BEGUN");
        for (Vote vote : papers) {
            assertNowhere(vote.token());
            assertNowhere(vote.signature());
        }

        town.pass(Duration.ofDays(8));
        assertThat(town.text("select status from ballot where id = ?", id.value()))
                .isEqualTo("VOTING");
        assertThat(town.count("select count(*) from ballot_key where ballot_id = ?", id.value()))
                .isZero();
        assertThatThrownBy(() -> paper(id, "meera.joshi", Choice.YES)).hasMessageContaining("BALLOT_PAPERS_OVER");
        assertThatThrownBy(() -> town.run("wendy.ash", () -> castVote.cast(new CastVote.Command(id, papers.get(2)))))
                .hasMessageContaining("BALLOT_VOTE_SIGNED_IN");
        long audited = town.count("select count(*) from audit_entry");
        long counted = town.count("select coalesce(max(id), 0) from audit_entry");
        for (Vote vote : papers) {
            cast(id, vote);
            cast(id, vote);
        }
        Vote flipped = new Vote(
                papers.get(0).token(), papers.get(0).prefix(), papers.get(0).signature(), Choice.NO);
        assertThatThrownBy(() -> cast(id, flipped)).hasMessageContaining("BALLOT_VOTED_OTHERWISE");
        Vote made = new Vote(new byte[32], new byte[32], papers.get(0).signature(), Choice.NO);
        assertThatThrownBy(() -> cast(id, made)).hasMessageContaining("BALLOT_PAPER_NOT_GENUINE");
        assertThat(town.count("select count(*) from audit_entry")).isEqualTo(audited);
        assertThat(town.count("select coalesce(max(id), 0) from audit_entry")).isEqualTo(counted);
        assertThat(town.texts("select distinct xmin::text from ballot_vote where ballot_id = ?", id.value()))
                .as("one transaction has written the whole urn")
                .hasSize(1);
        assertThat(urn.opened(ballots.get(id))).isEmpty();
        assertThatThrownBy(() -> town.change("update ballot_vote set choice = 'NO' where ballot_id = ?", id.value()))
                .hasMessageContaining("does not change");

        town.pass(Duration.ofDays(8));
        Ballot ballot = ballots.get(id);
        assertThat(ballot.tally().orElseThrow())
                .extracting("eligible", "papers", "yes", "no", "abstain")
                .containsExactly(6, 4, 2, 1, 1);
        assertThat(ballot.isCarried()).isTrue();
        assertThat(town.text(
                        "select status from mutual where id = ?",
                        ballot.mutual().value()))
                .isEqualTo("AGREED");
        assertThat(urn.opened(ballot)).hasSize(4).allMatch(vote -> vote.isGenuine(ballot.key()));
        assertThatThrownBy(() -> town.change("delete from ballot_vote where ballot_id = ?", id.value()))
                .hasMessageContaining("the urn is closed");
        assertThatThrownBy(() -> cast(id, papers.get(1))).hasMessageContaining("BALLOT_VOTING_OVER");
    }

    /** In no column of no table, in none of the usual codings. */
    private void assertNowhere(byte[] secret) {
        assertThat(tables.thatHold(HexFormat.of().formatHex(secret))).isEmpty();
        assertThat(tables.thatHold(Base64.getUrlEncoder().withoutPadding().encodeToString(secret)))
                .isEmpty();
        assertThat(town.count("select count(*) from ballot_vote where token = ? or signature = ?", secret, secret))
                .isZero();
    }

    @Test
    void manyAtOnceGiveOnePaperEachAndLoseNoVote() {
        BallotId id = opened(ready());
        Ballot ballot = ballots.get(id);
        List<SampleVoter> voters = new ArrayList<>();
        List<AtOnce.Act> taking = new ArrayList<>();
        List<byte[]> signatures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            SampleVoter voter = new SampleVoter(ballot.modulus(), ballot.exponent());
            voters.add(voter);
            taking.add(() -> signatures.add(town.as(
                    "jonas.frei", () -> takeBallotPaper.take(new TakeBallotPaper.Command(id, voter.blinded())))));
        }
        assertThat(AtOnce.run(taking))
                .containsExactlyInAnyOrder(
                        AtOnce.DONE, "BALLOT_PAPER_TAKEN", "BALLOT_PAPER_TAKEN", "BALLOT_PAPER_TAKEN");
        assertThat(signatures).hasSize(1);
        List<Vote> papers = List.of(
                paper(id, "hannah.brook", Choice.YES),
                paper(id, "idris.cole", Choice.YES),
                paper(id, "wendy.ash", Choice.YES),
                paper(id, "meera.joshi", Choice.NO));
        town.pass(Duration.ofDays(8));
        List<AtOnce.Act> casting = new ArrayList<>();
        for (Vote vote : papers) {
            casting.add(() -> cast(id, vote));
            casting.add(() -> cast(id, vote));
        }
        assertThat(AtOnce.run(casting)).containsOnly(AtOnce.DONE);
        assertThat(town.count("select count(*) from ballot_vote where ballot_id = ?", id.value()))
                .isEqualTo(4);
    }

    @Test
    void aLostAnswerIsSignedAgainAndNothingElse() {
        BallotId id = opened(ready());
        Ballot ballot = ballots.get(id);
        SampleVoter voter = new SampleVoter(ballot.modulus(), ballot.exponent());
        TakeBallotPaper.Command asked = new TakeBallotPaper.Command(id, voter.blinded());
        byte[] first = town.as("jonas.frei", () -> takeBallotPaper.take(asked));
        assertThat(town.as("jonas.frei", () -> takeBallotPaper.take(asked))).isEqualTo(first);
        assertThat(town.count("select count(*) from ballot_paper where ballot_id = ?", id.value()))
                .isEqualTo(1);
    }

    @Test
    void givingUpBreaksTheBallotOff() {
        MutualId circle = ready();
        BallotId id = opened(circle);
        assertThatThrownBy(() -> town.run("tom.okafor", () -> endMutual.end(new EndMutual.Command(circle))))
                .isInstanceOf(AccessRefused.class);
        town.run(SPEAKER, () -> endMutual.end(new EndMutual.Command(circle)));
        assertThat(town.text("select status from ballot where id = ?", id.value()))
                .isEqualTo("VOID");
        assertThat(town.count("select count(*) from ballot_key where ballot_id = ?", id.value()))
                .isZero();
        assertThat(town.count(
                        "select count(*) from work_item where subject_id = ? and closed_at is null", circle.value()))
                .isZero();
    }

    @Test
    void theTablesHoldWhatTheDomainPromises() {
        BallotId id = opened(ready());
        for (String refused : List.of(
                "update ballot set turnout_percent = 1 where id = '%s'",
                "update ballot set status = 'VOTING', papers = 0 where id = '%s'",
                "insert into ballot_roll values ('%s', 'late@staff.example')",
                "delete from ballot_roll where ballot_id = '%s'",
                "insert into ballot_vote values ('%s', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), '', 'YES')",
                "insert into ballot_paper select '%s', id, decode(repeat('00', 32), 'hex') from person where email like 'helen%%'")) {
            assertThatThrownBy(() -> town.change(String.format(refused, id.value())))
                    .as(refused)
                    .isInstanceOf(SQLException.class);
        }
    }
}
