package org.allmende.mutual.ballot;

import static org.allmende.mutual.MutualBuilder.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.allmende.calendar.London;
import org.allmende.mutual.MutualBuilder;
import org.junit.jupiter.api.Test;

class BallotTest {

    private static final LocalDate TODAY = London.dayOf(NOW);
    private static final SigningKey KEY = SigningKey.fresh();
    private static final Map<BallotStatus, Set<BallotStatus>> GRAPH = Map.of(
            BallotStatus.PAPERS, EnumSet.of(BallotStatus.VOTING, BallotStatus.VOID),
            BallotStatus.VOTING, EnumSet.of(BallotStatus.COUNTED, BallotStatus.VOID),
            BallotStatus.COUNTED, EnumSet.noneOf(BallotStatus.class),
            BallotStatus.VOID, EnumSet.noneOf(BallotStatus.class));

    @Test
    void goesWhereTheGraphLeadsAndNowhereElse() {
        for (BallotStatus from : BallotStatus.values()) {
            for (BallotStatus to : BallotStatus.values()) {
                if (GRAPH.get(from).contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.to(to)).hasMessageContaining("BALLOT_STEP_NOT_POSSIBLE");
                }
            }
        }
    }

    @Test
    void refusesWhatCannotBeABallot() {
        assertRefused(terms("", 10, 20, 50, 50), 30, "BALLOT_QUESTION_MISSING");
        assertRefused(terms("Shall we?", 4, 20, 50, 50), 30, "BALLOT_PAPERS_TOO_SHORT");
        assertRefused(terms("Shall we?", 5, 9, 50, 50), 30, "BALLOT_VOTES_TOO_SHORT");
        assertRefused(terms("Shall we?", 10, 20, 50, 50), 1, "BALLOT_ROLL_TOO_SMALL");
        assertRefused(terms("Shall we?", 10, 20, 0, 50), 30, "BALLOT_TURNOUT_RANGE");
        assertRefused(terms("Shall we?", 10, 20, 50, 49), 30, "BALLOT_SHARE_RANGE");
    }

    @Property(tries = 200)
    void papersAndVotesNeverOverlap(
            @ForAll @IntRange(min = 5, max = 90) int papers,
            @ForAll @IntRange(min = 5, max = 90) int votes,
            @ForAll @LongRange(min = 0, max = 16_000_000) long second) {
        Ballot ballot = ballot(terms("Shall we?", papers, papers + votes, 50, 50));
        Instant at = NOW.plusSeconds(second);
        boolean takes = allows(() -> ballot.requirePapersOut(at));
        assertThat(allows(() -> ballot.requireVoting(at))).isFalse();
        assertThat(takes).isEqualTo(!at.isAfter(ballot.papersDeadline().at()));
        if (!takes) {
            ballot.endPapers(3, at);
            assertThat(allows(() -> ballot.requirePapersOut(at))).isFalse();
            assertThat(allows(() -> ballot.requireVoting(at)))
                    .isEqualTo(!at.isAfter(ballot.votesDeadline().at()));
        }
    }

    @Test
    void theLastInstantIsInTimeAndTheNextIsNot() {
        Ballot ballot = ballot(terms("Shall we?", 10, 20, 50, 50));
        Instant lastPaper = London.endOf(TODAY.plusDays(10));
        Instant lastVote = London.endOf(TODAY.plusDays(20));
        ballot.requirePapersOut(lastPaper);
        assertThatThrownBy(() -> ballot.requirePapersOut(next(lastPaper))).hasMessageContaining("BALLOT_PAPERS_OVER");
        assertThatThrownBy(() -> ballot.endPapers(3, lastPaper)).hasMessageContaining("BALLOT_PAPERS_NOT_OVER");
        ballot.endPapers(3, next(lastPaper));
        ballot.requireVoting(lastVote);
        assertThatThrownBy(() -> ballot.requireVoting(next(lastVote))).hasMessageContaining("BALLOT_VOTING_OVER");
        Tally tally = new Tally(30, 3, 2, 1, 0);
        assertThatThrownBy(() -> ballot.count(tally, lastVote)).hasMessageContaining("BALLOT_VOTING_NOT_OVER");
        ballot.count(tally, next(lastVote));
        assertThat(ballot.tally()).contains(tally);
        assertThat(ballot.isCarried()).isFalse();
    }

    @Test
    void isCarriedByBothThresholdsTogether() {
        assertThat(counted(10, 3, 2, 5).isCarried()).isTrue();
        assertThat(counted(10, 2, 2, 5).isCarried()).isFalse();
        assertThat(counted(14, 4, 0, 0).isCarried()).isFalse();
    }

    @Test
    void brokenOffItIsNeverCounted() {
        Ballot ballot = ballot(terms("Shall we?", 10, 20, 50, 50));
        ballot.breakOff(NOW);
        assertThatThrownBy(() -> ballot.requirePapersOut(NOW)).hasMessageContaining("BALLOT_PAPERS_OVER");
        assertThatThrownBy(() -> ballot.requireVoting(NOW)).hasMessageContaining("BALLOT_VOTING_OVER");
        assertThat(ballot.isCarried()).isFalse();
    }

    @Test
    void theKeysMarkIsTheSameForAll() {
        Ballot ballot = ballot(terms("Shall we?", 10, 20, 50, 50));
        assertThat(ballot.fingerprint()).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
        assertThat(ballot.modulus()).isEqualTo(KEY.modulus());
    }

    private static Ballot counted(int papers, int yes, int no, int abstain) {
        Ballot ballot = new Ballot(
                "AL-U-2027-0001", MutualBuilder.aMutual().ready(), terms("Shall we?", 10, 20, 50, 50), 16, KEY, NOW);
        ballot.endPapers(papers, London.endOf(TODAY.plusDays(11)));
        ballot.count(new Tally(16, papers, yes, no, abstain), London.endOf(TODAY.plusDays(21)));
        return ballot;
    }

    private static Instant next(Instant instant) {
        return instant.plus(1, ChronoUnit.MICROS);
    }

    private static boolean allows(Runnable guard) {
        try {
            guard.run();
            return true;
        } catch (org.allmende.shared.DomainProblem refused) {
            return false;
        }
    }

    private static void assertRefused(BallotTerms terms, int eligible, String code) {
        assertThatThrownBy(() ->
                        new Ballot("AL-U-2027-0001", MutualBuilder.aMutual().ready(), terms, eligible, KEY, NOW))
                .hasMessageContaining(code);
    }

    private static Ballot ballot(BallotTerms terms) {
        return new Ballot("AL-U-2027-0001", MutualBuilder.aMutual().ready(), terms, 30, KEY, NOW);
    }

    private static BallotTerms terms(String question, int papers, int votes, int turnout, int share) {
        return new BallotTerms(question, TODAY.plusDays(papers), TODAY.plusDays(votes), turnout, share);
    }

    static {
        assertThat(Arrays.asList(BallotStatus.values())).hasSize(GRAPH.size());
    }
}
