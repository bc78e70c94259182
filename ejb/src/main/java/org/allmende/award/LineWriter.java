package org.allmende.award;

import java.util.Map;
import org.allmende.award.AssessmentLine.Assessed;
import org.allmende.bid.BidId;
import org.allmende.evaluation.ConsensusScore;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.Working;
import org.allmende.tender.Criterion;

/** Puts together, for one criterion of one bid, what the panel agreed on and what the computation made of it. */
final class LineWriter {

    private final Ranking ranking;
    private final Map<Moderation.Key, ConsensusScore> agreed;

    LineWriter(Ranking ranking, Map<Moderation.Key, ConsensusScore> agreed) {
        this.ranking = ranking;
        this.agreed = agreed;
    }

    Assessed of(BidId bid, Criterion criterion) {
        return ranking.of(bid.value().toString())
                .map(ranked -> assessed(ranked, bid, criterion))
                .orElse(Assessed.NONE);
    }

    private Assessed assessed(RankedBid ranked, BidId bid, Criterion criterion) {
        Working working = line(ranked, criterion);
        String points = working.score().shown();
        ConsensusScore score = agreed.get(new Moderation.Key(bid, criterion.id()));
        if (score == null || score.level().isEmpty()) {
            return new Assessed(null, points, working.sum(), "");
        }
        return new Assessed(score.level().getAsInt(), points, working.sum(), score.reason());
    }

    private static Working line(RankedBid ranked, Criterion criterion) {
        String id = criterion.kind().isScored() ? criterion.id().value().toString() : Working.PRICE;
        return ranked.working().stream()
                .filter(working -> working.criterion().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no working for " + criterion.title()));
    }
}
