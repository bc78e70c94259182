package org.allmende.evaluation;

import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.bid.BidBuilder;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private final Tender tender = aTender().published();
    private final BidId bid = BidBuilder.anOpenedBid(tender).id();
    private final CriterionId criterion = tender.criteria().get(0).id();

    @Test
    void refusesASaveThatBuildsOnAnOlderOne() {
        Score score = new Score(tender.id(), person(), bid, criterion, DEADLINE);
        assertThatThrownBy(() -> score.write(3, "Because.", 7, DEADLINE))
                .hasMessageStartingWith("SCORE_CHANGED_ELSEWHERE");
        score.write(3, "Because.", score.version(), DEADLINE);
        assertThat(score.level()).hasValue(3);
    }

    @Test
    void refusesALevelOutsideOfTheScale() {
        Score score = new Score(tender.id(), person(), bid, criterion, DEADLINE);
        assertThatThrownBy(() -> score.write(6, "", 0, DEADLINE)).hasMessageStartingWith("SCORE_LEVEL_OUT_OF_SCALE");
        assertThatThrownBy(() -> score.write(-1, "", 0, DEADLINE)).hasMessageStartingWith("SCORE_LEVEL_OUT_OF_SCALE");
    }

    @Test
    void aConflictSaysWhatItIs() {
        DeclareConflicts.Entry bare = new DeclareConflicts.Entry(bid, true, " ");
        assertThatThrownBy(() -> new ConflictDeclaration(tender.id(), person(), bare, DEADLINE))
                .hasMessageStartingWith("CONFLICT_NEEDS_EXPLANATION");
    }

    @Test
    void twoDifferentOfficersOpen() {
        PersonId first = person();
        Opening opening = new Opening(tender.id(), first, DEADLINE);
        assertThatThrownBy(() -> opening.complete(first, 2, DEADLINE))
                .hasMessageStartingWith("OPENING_NEEDS_OTHER_OFFICER");
        opening.complete(person(), 2, DEADLINE);
        assertThat(opening.isOpened()).isTrue();
        assertThatThrownBy(() -> opening.complete(person(), 2, DEADLINE)).hasMessageStartingWith("BIDS_OPENED_ALREADY");
    }

    @Test
    void anInadmissibleBidNeedsAReason() {
        assertThatThrownBy(() -> new BidAdmission(tender.id(), bid, false, "", DEADLINE))
                .hasMessageStartingWith("INADMISSIBLE_NEEDS_REASON");
    }

    @Property
    void bestLevelsAtTheLowestPriceMakeAHundred(
            @ForAll @IntRange(min = 1, max = 10_000_000) int price,
            @ForAll @IntRange(min = 0, max = 5) int otherLevel) {
        BidId other = new BidId(Ids.next());
        Ranking ranking = Scoring.rank(
                java.util.List.of(
                        Results.scored(bid, BigDecimal.valueOf(price), levels(5), true),
                        Results.scored(other, BigDecimal.valueOf(price + 1L), levels(otherLevel), true)),
                Results.weighting(tender.criteria()),
                PriceFormula.RELATIVE_LOWEST);
        assertThat(ranking.of(bid.value().toString()).orElseThrow().total()).isEqualTo(Fraction.of(100));
        assertThat(ranking.of(other.value().toString()).orElseThrow().rank()).isEqualTo(2);
    }

    private Map<CriterionId, Integer> levels(int level) {
        return IntStream.range(0, tender.criteria().size())
                .filter(i -> tender.criteria().get(i).kind().isScored())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(
                        i -> tender.criteria().get(i).id(), i -> level));
    }
}
