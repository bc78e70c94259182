package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.function.ToLongFunction;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.challenge.statistics.CountRight;
import org.allmende.challenge.statistics.GroupFigures;
import org.allmende.challenge.statistics.RightStatistics;
import org.allmende.identity.OrganisationKind;
import org.junit.jupiter.api.Test;

/** What the statistics say after something has happened, compared with what they said before. */
class RightStatisticsIT extends InsidePortal {

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private DecisionLife decisions;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private CountRight count;

    @Test
    void everyEndIsCountedOnceForAllForItsCouncilAndForItsKindOfBody() {
        RightStatistics before = count.now();

        challenges.drafted();
        challenges.submitted();
        decisions.accept(challenges.timed());
        DecisionId offer = decisions.proposed(challenges.timed(), DecisionLife.modification());
        decisions.confirm(offer, DecisionLife.CONFIRMER);
        decisions.answer(offer, true);
        decisions.confirm(decisions.proposed(challenges.timed(), DecisionLife.rejection()), DecisionLife.CONFIRMER);
        EoiId withdrawn = challenges.timed();
        town.run(ChallengeLife.WRITER, () -> withdrawExpression.withdraw(new WithdrawExpression.Command(withdrawn)));

        RightStatistics after = count.now();
        assertGrew(before, after, GroupFigures::submitted, 5);
        assertGrew(before, after, GroupFigures::accepted, 2);
        assertGrew(before, after, GroupFigures::modified, 1);
        assertGrew(before, after, GroupFigures::rejected, 1);
        assertGrew(before, after, GroupFigures::withdrawn, 1);
        assertGrew(before, after, GroupFigures::undecided, 1);
        assertGrew(before, after, figures -> figures.byGround().get(RejectionGround.INFORMATION_INADEQUATE), 1);
        assertGrew(before, after, figures -> figures.byGround().get(RejectionGround.UNLAWFUL), 1);
        assertGrew(before, after, figures -> figures.byGround().get(RejectionGround.IN_PROCUREMENT), 0);
        assertGrew(before, after, figures -> figures.timing().answered(), 4);
        assertGrew(before, after, figures -> figures.decision().answered(), 3);
    }

    @Test
    void theEndsMakeUpWhatWasSubmitted() {
        RightStatistics now = count.now();
        assertThat(now.councils()).isNotEmpty();
        assertWhole(now.all());
        now.councils().forEach(council -> assertWhole(council.figures()));
        now.kinds().forEach(kind -> assertWhole(kind.figures()));
        assertThat(now.kinds().stream()
                        .mapToLong(kind -> kind.figures().submitted())
                        .sum())
                .isEqualTo(now.all().submitted());
        assertThat(now.all().byGround()).hasSize(10);
        assertThat(now.all().wonByChallenger() + now.all().wonByOther()).isPositive();
        assertThat(now.all().decision().median())
                .isBetween(0, now.all().decision().longest());
    }

    private static void assertWhole(GroupFigures figures) {
        assertThat(figures.accepted() + figures.rejected() + figures.withdrawn() + figures.undecided())
                .isEqualTo(figures.submitted());
        assertThat(figures.modified()).isLessThanOrEqualTo(figures.accepted());
    }

    private static void assertGrew(
            RightStatistics before, RightStatistics after, ToLongFunction<GroupFigures> figure, long by) {
        assertThat(figure.applyAsLong(after.all()) - figure.applyAsLong(before.all()))
                .as("all")
                .isEqualTo(by);
        assertThat(figure.applyAsLong(ofCouncil(after)) - figure.applyAsLong(ofCouncil(before)))
                .as("the council")
                .isEqualTo(by);
        assertThat(figure.applyAsLong(ofCharities(after)) - figure.applyAsLong(ofCharities(before)))
                .as("charities")
                .isEqualTo(by);
    }

    private static GroupFigures ofCouncil(RightStatistics statistics) {
        return statistics.councils().stream()
                .filter(council -> council.name().startsWith("Ashcombe District"))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static GroupFigures ofCharities(RightStatistics statistics) {
        return statistics.kinds().stream()
                .filter(kind -> kind.kind() == OrganisationKind.CHARITY)
                .findFirst()
                .orElseThrow()
                .figures();
    }
}
