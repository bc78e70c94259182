package org.allmende.mutual.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TallyProperties {

    @Property
    void turnoutIsMetExactlyFromTheLeastNumberOfVotesOn(
            @ForAll @IntRange(min = 2, max = 20_000) int eligible, @ForAll @IntRange(min = 1, max = 100) int percent) {
        Thresholds thresholds = new Thresholds(percent, 50);
        int needed = Tally.votesNeeded(eligible, thresholds);
        assertThat(needed).isBetween(1, eligible);
        assertThat(of(eligible, needed).turnoutMet(thresholds)).isTrue();
        assertThat(of(eligible, needed - 1).turnoutMet(thresholds)).isFalse();
    }

    @Property
    void turnoutAgreesWithExactFractions(
            @ForAll @IntRange(min = 2, max = 20_000) int eligible,
            @ForAll @IntRange(max = 20_000) int cast,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        int votes = Math.min(cast, eligible);
        BigInteger left = BigInteger.valueOf(votes).multiply(BigInteger.valueOf(100));
        BigInteger right = BigInteger.valueOf(eligible).multiply(BigInteger.valueOf(percent));
        assertThat(of(eligible, votes).turnoutMet(new Thresholds(percent, 50))).isEqualTo(left.compareTo(right) >= 0);
    }

    @Property
    void shareCountsYesAndNoAloneAndYesMustOutnumberNo(
            @ForAll @IntRange(max = 5000) int yes,
            @ForAll @IntRange(max = 5000) int no,
            @ForAll @IntRange(max = 5000) int abstain,
            @ForAll @IntRange(min = 50, max = 100) int percent) {
        int all = yes + no + abstain;
        Tally tally = new Tally(all + 10, all + 5, yes, no, abstain);
        boolean reached = new BigDecimal(yes)
                        .movePointRight(2)
                        .compareTo(new BigDecimal(percent).multiply(new BigDecimal(yes + no)))
                >= 0;
        assertThat(tally.shareMet(new Thresholds(1, percent))).isEqualTo(yes > no && reached);
        assertThat(tally.votes() + tally.unused()).isEqualTo(tally.papers());
    }

    @Property
    void oneMoreYesNeverLosesAndOneMoreNoNeverWins(
            @ForAll @IntRange(max = 500) int yes,
            @ForAll @IntRange(max = 500) int no,
            @ForAll @IntRange(min = 50, max = 100) int percent) {
        Thresholds thresholds = new Thresholds(1, percent);
        boolean now = new Tally(1200, 1200, yes, no, 0).shareMet(thresholds);
        boolean withYes = new Tally(1200, 1200, yes + 1, no, 0).shareMet(thresholds);
        boolean withNo = new Tally(1200, 1200, yes, no + 1, 0).shareMet(thresholds);
        assertThat(!now || withYes).isTrue();
        assertThat(now || !withNo).isTrue();
    }

    @Property
    void moreVotesThanPapersIsNoCount(
            @ForAll @IntRange(max = 100) int papers, @ForAll @IntRange(min = 1, max = 100) int more) {
        assertThatThrownBy(() -> new Tally(500, papers, papers, more, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(papers, papers + more, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tally of(int eligible, int votes) {
        return new Tally(eligible, eligible, votes, 0, 0);
    }
}
