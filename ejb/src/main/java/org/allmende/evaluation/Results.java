package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.OpenedBid;
import org.allmende.bid.SealedBids;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.evaluation.scoring.Weighting;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * The ranking that follows from what the panel has recorded, the prices and the published weights. Computed, not stored:
 * everything that it rests on is final, so it comes out the same each time.
 */
@ApplicationScoped
public class Results {

    private static final BigDecimal BEST_LEVEL = BigDecimal.valueOf(Criterion.LEVELS - 1L);

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private SealedBids sealed;

    @Inject
    private Openings openings;

    @Inject
    private Moderation moderation;

    /** Which of several bids of rank 1 wins, by the published rule; empty where one alone is first. */
    public Optional<TieBreak> tieBreak(TenderId id, Ranking ranking) {
        return TieBreak.of(ranking, weighting(tenders.get(id).criteria()), bid -> lot(id, bid));
    }

    /**
     * The one bid that may be awarded.
     *
     * @throws DomainProblem {@code AWARD_NO_ADMISSIBLE_BID}
     */
    public BidId winner(TenderId id) {
        Ranking ranking = of(id);
        String winner = tieBreak(id, ranking)
                .map(TieBreak::winner)
                .or(() -> ranking.first().stream().map(RankedBid::id).findFirst())
                .orElseThrow(() -> new DomainProblem("AWARD_NO_ADMISSIBLE_BID"));
        return new BidId(UUID.fromString(winner));
    }

    /** What was drawn for a bid by the opening and its receipt. */
    public TieBreak.Lot lot(TenderId id, String bid) {
        return TieBreak.Lot.of(openedAt(id), fingerprint(new BidId(UUID.fromString(bid))));
    }

    public Instant openedAt(TenderId id) {
        return openings.of(id).flatMap(Opening::openedAt).orElseThrow(() -> new DomainProblem("BIDS_NOT_OPENED"));
    }

    /** As the receipt of the version that was opened has it. */
    public String fingerprint(BidId bid) {
        return sealed.newest(bid)
                .map(version -> version.receipt().manifestSha256())
                .orElseThrow(() -> new DomainProblem("BID_NOT_SEALED"));
    }

    /** The ranking by bid ids; inadmissible bids take no part. Refused before the consensus is recorded. */
    public Ranking of(TenderId id) {
        moderation.recorded(id);
        Tender tender = tenders.get(id);
        Map<BidId, OpenedBid> contents = bids.openedOf(id);
        Map<BidId, BidAdmission> admissions = moderation.admissions(id);
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(id);
        List<ScoredBid> scored = new ArrayList<>();
        for (Bid bid : bids.ofTender(id)) {
            boolean admissible =
                    admissions.containsKey(bid.id()) && admissions.get(bid.id()).isAdmissible();
            Map<CriterionId, Integer> levels = admissible ? levels(tender, bid.id(), agreed) : Map.of();
            BidContent content = admissible ? content(contents, bid.id()) : BidContent.EMPTY;
            ScoredBid entered = scored(bid.id(), content.totalPrice().amount(), levels, admissible);
            scored.add(content.promised().signum() > 0 ? entered.promising(content.promised()) : entered);
        }
        return Scoring.rank(scored, weighting(tender.criteria()), tender.priceFormula());
    }

    private static Map<CriterionId, Integer> levels(
            Tender tender, BidId bid, Map<Moderation.Key, ConsensusScore> agreed) {
        Map<CriterionId, Integer> levels = new HashMap<>();
        tender.criteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .forEach(criterion -> Optional.ofNullable(agreed.get(new Moderation.Key(bid, criterion.id())))
                        .map(ConsensusScore::level)
                        .ifPresent(level -> level.ifPresent(value -> levels.put(criterion.id(), value))));
        return levels;
    }

    private static BidContent content(Map<BidId, OpenedBid> contents, BidId bid) {
        OpenedBid opened = contents.get(bid);
        if (opened == null) {
            throw new DomainProblem("BIDS_NOT_OPENED");
        }
        return opened.content();
    }

    /** A bid as it enters the computation: each level as the exact share of the best one. */
    static ScoredBid scored(BidId bid, BigDecimal price, Map<CriterionId, Integer> levels, boolean admissible) {
        Map<String, Fraction> marks = new HashMap<>();
        levels.forEach((criterion, level) ->
                marks.put(criterion.value().toString(), ScoredBid.mark(BigDecimal.valueOf(level), BEST_LEVEL)));
        return new ScoredBid(bid.value().toString(), price, marks, !admissible);
    }

    /** The published weights as the computation takes them. */
    public static Weighting weighting(List<Criterion> criteria) {
        Map<String, Weight> quality = new LinkedHashMap<>();
        criteria.stream()
                .filter(criterion -> criterion.kind().isScored())
                .forEach(criterion -> quality.put(criterion.id().value().toString(), criterion.weight()));
        Optional<Weight> price = criteria.stream()
                .filter(criterion -> !criterion.kind().isScored())
                .map(Criterion::weight)
                .findFirst();
        return new Weighting(price, quality);
    }
}
